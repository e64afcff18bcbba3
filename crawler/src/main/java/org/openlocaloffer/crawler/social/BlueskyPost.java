package org.openlocaloffer.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.kind.Draft;
import org.openlocaloffer.crawler.kind.Facts;
import org.openlocaloffer.crawler.kind.Headline;

/**
 * One item of an account's feed.
 *
 * @param site origin of the pages where people read posts
 * @param account handle or DID that was asked for
 */
record BlueskyPost(JsonNode item, String site, String account) {
  /** Written by the account itself, answering nobody; a pinned post is, a repost is not. */
  boolean isOwn() {
    JsonNode author = post().path("author");
    boolean reposted =
        item.has("reason") && !item.at("/reason/$type").asText().endsWith("#reasonPin");
    return !reposted
        && !item.has("reply")
        && !written().has("reply")
        && (author.path("handle").asText().equalsIgnoreCase(account)
            || author.path("did").asText().equals(account));
  }

  boolean accountIsLabelled(String label) {
    return isLabelled(post().path("author"), label);
  }

  private static boolean isLabelled(JsonNode labelled, String label) {
    return StreamSupport.stream(labelled.path("labels").spliterator(), false)
        .anyMatch(each -> each.path("val").asText().equals(label));
  }

  /** The last part of its address. */
  String key() {
    String uri = post().path("uri").asText();
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  /** When it was written; the beginning of time where it does not say. */
  Instant at() {
    try {
      return OffsetDateTime.parse(written().path("createdAt").asText()).toInstant();
    } catch (DateTimeParseException unknown) {
      return Instant.EPOCH;
    }
  }

  /** Web pages that it names, its card's first. */
  List<URI> links() {
    List<URI> links = new ArrayList<>();
    BlueskyText.add(links, card().path("uri").asText());
    links.addAll(words().links());
    return links;
  }

  /** Null where it says nothing in words, or is not to be shown. */
  Draft draft(Organiser organiser) {
    String text = words().plain();
    String title = Headline.of(text.isBlank() ? card().path("title").asText() : text);
    if (title.isEmpty() || isLabelled(post(), "!hide")) {
      return null;
    }
    String name = post().at("/author/displayName").asText();
    return Draft.ofAccount(
            site + "/profile/" + account + "/post/" + key(),
            title,
            words().html() + cardHtml(),
            new Facts().claim(ClaimField.ORGANISATION, organiser.isOrganisation(name) ? name : ""))
        .inLanguage(written().path("langs").path(0).asText(null));
  }

  private String cardHtml() {
    JsonNode card = card();
    return card.has("uri")
        ? "<p>%s: %s</p>"
            .formatted(
                BlueskyText.link(card.path("uri").asText(), card.path("title").asText()),
                BlueskyText.escaped(card.path("description").asText()))
        : "";
  }

  /** The page that it shows a card of; missing where it shows none. */
  private JsonNode card() {
    JsonNode embed = written().path("embed");
    return embed.has("external") ? embed.path("external") : embed.at("/media/external");
  }

  private BlueskyText words() {
    return new BlueskyText(written());
  }

  private JsonNode post() {
    return item.path("post");
  }

  private JsonNode written() {
    return post().path("record");
  }
}
