package org.openlocaloffer.crawler.social.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.kind.Draft;
import org.openlocaloffer.crawler.kind.Facts;
import org.openlocaloffer.crawler.kind.Headline;
import org.openlocaloffer.crawler.kind.IsoTimes;
import org.openlocaloffer.crawler.kind.PersonNames;

/**
 * One object of the Graph API.
 *
 * @param site origin of the pages where people read of it
 */
record GraphItem(JsonNode item, String site) {
  /** Not asked for; should an answer hold them all the same, nobody in them is named. */
  private static final Set<String> PEOPLE =
      Set.of(
          "from",
          "to",
          "owner",
          "admins",
          "members",
          "comments",
          "likes",
          "reactions",
          "message_tags",
          "story_tags",
          "with_tags",
          "attending",
          "interested",
          "maybe",
          "declined",
          "noreply");

  /** The Page or group itself. */
  Draft body() {
    String name = text("name");
    Facts facts =
        new Facts()
            .claim(ClaimField.ORGANISATION, name)
            .claim(ClaimField.SUMMARY, text("about"))
            .claim(ClaimField.WEB, text("website"))
            .claim(ClaimField.PHONE, text("phone"))
            .claim(ClaimField.EMAIL, item.path("emails").path(0).asText())
            .claim(ClaimField.ADDRESS, text("single_line_address"))
            .claim(ClaimField.SOCIAL, pageAddress());
    String about = html(text("about"), text("description"));
    return Draft.ofAccount(pageAddress(), name, about, facts);
  }

  private String pageAddress() {
    String link = item.path("link").asText();
    return link.matches("https?://\\S+") ? link : site + "/" + id();
  }

  Draft event() {
    String name = text("name");
    Facts facts = new Facts();
    IsoTimes.once(item.path("start_time").asText(), item.path("end_time").asText())
        .ifPresent(times -> facts.event(name, times));
    JsonNode place = item.path("place");
    if (item.path("is_online").asBoolean()) {
      facts.claim(ClaimField.HOW, "Online");
    } else {
      facts.address(
          people().leftOutOf(place.path("name").asText()),
          place.at("/location/street").asText(),
          place.at("/location/city").asText(),
          place.at("/location/zip").asText());
    }
    return Draft.ofAccount(site + "/events/" + id() + "/", name, html(text("description")), facts)
        .cancelled(item.path("is_canceled").asBoolean());
  }

  /** Null for a picture without words. */
  Draft post() {
    String message = text("message");
    String link = item.path("permalink_url").asText();
    return message.isBlank()
        ? null
        : Draft.ofAccount(
            link.matches("https?://\\S+") ? link : site + "/" + id(),
            Headline.of(message),
            html(message),
            new Facts());
  }

  /** For a fault. */
  String name() {
    return item.path("id").asText("without an id");
  }

  /** Day on which it was written; empty where it does not say. */
  String day() {
    String time = item.path("created_time").asText();
    return time.matches("\\d{4}-\\d\\d-\\d\\d.*") ? time.substring(0, 10) : "";
  }

  private String id() {
    String id = item.path("id").asText();
    if (!id.matches("\\w+")) {
      throw new IllegalArgumentException("no id");
    }
    return id;
  }

  private String text(String field) {
    return people().leftOutOf(item.path(field).asText());
  }

  private static String html(String... texts) {
    return Stream.of(texts)
        .filter(text -> !text.isBlank())
        .map(
            text ->
                "<p>"
                    + Entities.escape(text).replace("\n\n", "</p><p>").replace("\n", "<br>")
                    + "</p>")
        .collect(Collectors.joining());
  }

  private PersonNames people() {
    Set<String> names = new TreeSet<>();
    item.properties().stream()
        .filter(field -> PEOPLE.contains(field.getKey()) && !isOfThePage(field.getValue()))
        .forEach(field -> field.getValue().findValuesAsText("name").forEach(names::add));
    return PersonNames.of(names);
  }

  /** A Page's own post says that it is from the Page, whose id the post's begins with. */
  private boolean isOfThePage(JsonNode from) {
    String id = from.path("id").asText();
    return !id.isEmpty() && item.path("id").asText().startsWith(id + "_");
  }
}
