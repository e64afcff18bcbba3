package org.openlocaloffer.crawler.extract;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openlocaloffer.contracts.Printable;
import org.openlocaloffer.crawler.extract.html.PageElements;

/** A page's title, language and preferred address, and what it allows robots to do. */
record Head(Document page, PageElements marks, URI url) {
  private static final Pattern BETWEEN = Pattern.compile("[\\s_-]");

  /** In characters; nobody reads more of a title. */
  private static final int LONGEST_TITLE = 500;

  String title() {
    return Stream.<Supplier<String>>of(
            page::title, () -> marks.meta("og:title"), this::heading, url::toString)
        .map(title -> Printable.of(cut(title.get())).strip())
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String cut(String title) {
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }

  /** In its normal form; null where the page says none or nonsense. */
  String language() {
    return Stream.of(root().attr("lang"), declaredLanguage())
        .map(Head::normal)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** A language tag in its normal form; null for null or nonsense. */
  static String normal(String tag) {
    if (tag == null || tag.isBlank()) {
      return null;
    }
    String normal = Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
    return normal.equals("und") ? null : normal;
  }

  URI canonical(Addresses addresses) {
    return marks.relations().stream()
        .filter(link -> words(link.attr("rel")).contains("canonical") && link.hasAttr("href"))
        .findFirst()
        .map(link -> addresses.resolved(link.attr("href")))
        .orElse(null);
  }

  /**
   * Of every robot, and of ours by its name.
   *
   * @param agent our product token
   */
  RobotsDirectives directives(String agent, Instant now) {
    return marks.metas().stream()
        .filter(meta -> meta.hasAttr("content") && speaksTo(meta.attr("name"), agent))
        .map(meta -> RobotsDirectives.of(meta.attr("content"), now))
        .reduce(RobotsDirectives.NONE, RobotsDirectives::and);
  }

  /** Our name however it is set apart: Open-Local-Offer, openlocaloffer. */
  private static boolean speaksTo(String name, String agent) {
    String bare = bare(name);
    return bare.equalsIgnoreCase("robots") || bare.equalsIgnoreCase(bare(agent));
  }

  private static String bare(String name) {
    return BETWEEN.matcher(name).replaceAll("");
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[,\\s]+"));
  }

  private String declaredLanguage() {
    return marks.metas().stream()
        .filter(meta -> meta.attr("http-equiv").equalsIgnoreCase("content-language"))
        .map(meta -> meta.attr("content"))
        .findFirst()
        .orElse("");
  }

  private Element root() {
    return page.body().parent();
  }

  private String heading() {
    return marks.titles().isEmpty() ? "" : marks.titles().get(0).text();
  }
}
