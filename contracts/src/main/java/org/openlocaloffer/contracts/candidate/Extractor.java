package org.openlocaloffer.contracts.candidate;

import org.openlocaloffer.contracts.Word;

/** What found a value: a way of reading a page or a feed, or a person. */
public enum Extractor implements Word {
  JSON_LD("json-ld", "the page's data for search engines"),
  MICRODATA("microdata", "the page's data for search engines"),
  META("meta", "the page's description of itself"),
  LABELLED_TEXT("labelled-text", "a labelled line on the page"),
  /** A {@code tel:} or {@code mailto:} link, or one to an account. */
  LINK("link", "a link on the page"),
  /** The shape of a value alone, such as a postcode's. */
  PATTERN("pattern", "the page's text"),
  /** A field of a feed, a calendar or an account. */
  FEED("feed", "a field of the feed"),
  PAGE_TITLE("page-title", "the page's title"),
  FIRST_PARAGRAPH("first-paragraph", "how the page's text begins"),
  /** The words of taxonomy terms. */
  TAXONOMY_WORDS("taxonomy-words", "words on the page"),
  PERSON("person", "typed by a moderator"),
  /** One that a newer writer knows. */
  OTHER("other", "the page");

  private final String word;
  private final String text;

  Extractor(String word, String text) {
    this.word = word;
    this.text = text;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String text() {
    return text;
  }
}
