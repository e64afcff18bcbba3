package org.openlocaloffer.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Entities;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.social.entry.Draft;
import org.openlocaloffer.crawler.social.entry.Facts;
import org.openlocaloffer.crawler.social.entry.Headline;
import org.openlocaloffer.crawler.social.entry.Organiser;
import org.openlocaloffer.crawler.social.entry.PersonNames;

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
    add(links, card().path("uri").asText());
    for (JsonNode facet : facets()) {
      add(links, feature(facet, "#link").path("uri").asText());
    }
    return links;
  }

  private static void add(List<URI> links, String address) {
    try {
      URI link = URI.create(address);
      if (link.getHost() != null && address.matches("(?i)https?://.*")) {
        links.add(link);
      }
    } catch (IllegalArgumentException malformed) {
      // No page is lost that could have been fetched.
    }
  }

  /** Null where it says nothing in words, or is not to be shown. */
  Draft draft(Organiser organiser) {
    if (isLabelled(post(), "!hide")) {
      return null;
    }
    String text = PersonNames.NONE.leftOutOf(withoutMentions());
    String title = Headline.of(text.isBlank() ? card().path("title").asText() : text);
    if (title.isEmpty()) {
      return null;
    }
    String name = post().at("/author/displayName").asText();
    return new Draft(
        site + "/profile/" + account + "/post/" + key(),
        false,
        title,
        html(),
        written().path("langs").path(0).asText(null),
        new Facts().add(ClaimField.ORGANISATION, organiser.isBody(name) ? name : "").list());
  }

  private String withoutMentions() {
    return marked((text, facet) -> facet == null ? text : shown(text, facet));
  }

  private static String shown(String text, JsonNode facet) {
    return feature(facet, "#mention").isMissingNode() ? text : PersonNames.LEFT_OUT;
  }

  private String html() {
    String words = marked(BlueskyPost::asHtml);
    String card =
        card().path("uri").isMissingNode()
            ? ""
            : "<p>%s: %s</p>"
                .formatted(
                    link(card().path("uri").asText(), card().path("title").asText()),
                    Entities.escape(plain(card().path("description").asText())));
    return "<p>" + words.replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>" + card;
  }

  private static String asHtml(String text, JsonNode facet) {
    String link = facet == null ? "" : feature(facet, "#link").path("uri").asText();
    return link.isEmpty()
        ? Entities.escape(plain(facet == null ? text : shown(text, facet)))
        : link(link, text);
  }

  private static String link(String address, String text) {
    return "<a href=\"%s\">%s</a>"
        .formatted(Entities.escape(address), Entities.escape(plain(text)));
  }

  private static String plain(String text) {
    return PersonNames.NONE.leftOutOf(text);
  }

  /** How a stretch of text, marked or not, is written. */
  private interface Writing {
    /**
     * @param facet null for a stretch that carries none
     */
    String of(String text, JsonNode facet);
  }

  /** The text with its facets, which count in bytes of UTF-8; those that cannot be are left out. */
  private String marked(Writing writing) {
    byte[] text = written().path("text").asText().getBytes(StandardCharsets.UTF_8);
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (JsonNode facet : facets()) {
      int start = facet.at("/index/byteStart").asInt(-1);
      int end = facet.at("/index/byteEnd").asInt(-1);
      if (start >= at && end > start && end <= text.length) {
        marked.append(writing.of(cut(text, at, start), null));
        marked.append(writing.of(cut(text, start, end), facet));
        at = end;
      }
    }
    return marked.append(writing.of(cut(text, at, text.length), null)).toString();
  }

  private static String cut(byte[] text, int start, int end) {
    return new String(text, start, end - start, StandardCharsets.UTF_8);
  }

  private List<JsonNode> facets() {
    return StreamSupport.stream(written().path("facets").spliterator(), false)
        .sorted(Comparator.comparingInt(facet -> facet.at("/index/byteStart").asInt()))
        .toList();
  }

  private static JsonNode feature(JsonNode facet, String type) {
    for (JsonNode feature : facet.path("features")) {
      if (feature.path("$type").asText().endsWith(type)) {
        return feature;
      }
    }
    return MissingNode.getInstance();
  }

  /** The page that it shows a card of; missing where it shows none. */
  private JsonNode card() {
    JsonNode embed = written().path("embed");
    return embed.has("external") ? embed.path("external") : embed.at("/media/external");
  }

  private JsonNode post() {
    return item.path("post");
  }

  private JsonNode written() {
    return post().path("record");
  }
}
