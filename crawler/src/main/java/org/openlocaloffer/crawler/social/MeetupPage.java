package org.openlocaloffer.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Draft;
import org.openlocaloffer.crawler.kind.Facts;
import org.openlocaloffer.crawler.kind.Harvest;
import org.openlocaloffer.crawler.kind.IsoTimes;

/**
 * One page of a group: what it says of the group if it is the group's own, else its events; so that
 * each entry has one page that it comes from, and each page leads to the other.
 */
record MeetupPage(URI url, MeetupState state) {
  Contents contents(Harvest harvest) {
    if (isGroupsOwn()) {
      harvest.add("the group", this::group);
      harvest.list(groupAddress().resolve("events/"));
      return harvest.contents(false);
    }
    for (JsonNode event : state.events()) {
      harvest.add("event " + event.path("id").asText(), () -> event(event));
    }
    harvest.list(groupAddress());
    return harvest.contents(state.listsAllEvents());
  }

  private boolean isGroupsOwn() {
    String path = url.getPath().replaceFirst("^/[a-z]{2}-[A-Z]{2}(?=/)", "");
    return path.replaceFirst("/$", "").equals("/" + urlname());
  }

  private String urlname() {
    String name = state.group().path("urlname").asText();
    return name.matches("[\\w.%-]+") ? name : "";
  }

  /** On the host that was asked; empty names lead to its front page. */
  private URI groupAddress() {
    return url.resolve("/" + urlname() + (urlname().isEmpty() ? "" : "/"));
  }

  private Draft group() {
    String name = state.text(state.group(), "name");
    String about = Markdown.toHtml(state.text(state.group(), "description"));
    Facts facts =
        new Facts()
            .claim(ClaimField.ORGANISATION, name)
            .claim(ClaimField.SOCIAL, groupAddress().toString());
    return Draft.ofAccount(groupAddress().toString(), name, about + topics(), facts);
  }

  private String topics() {
    List<String> topics = state.topics();
    return topics.isEmpty()
        ? ""
        : "<p>Topics: "
            + Entities.escape(state.people().leftOutOf(String.join(", ", topics)))
            + "</p>";
  }

  private Draft event(JsonNode event) {
    String status = event.path("status").asText();
    if (status.equals("DRAFT")) {
      return null;
    }
    String title = state.text(event, "title");
    Facts facts =
        new Facts()
            .claim(ClaimField.ORGANISATION, state.text(state.group(), "name"))
            .claim(ClaimField.SCHEDULE, state.text(event.path("series"), "description"));
    IsoTimes.once(event.path("dateTime").asText(), event.path("endTime").asText())
        .ifPresent(times -> facts.event(title, times));
    place(event, facts);
    JsonNode fee = event.path("feeSettings");
    if (fee.path("amount").isNumber()) {
      BigDecimal amount = new BigDecimal(fee.path("amount").asText());
      facts.cost(amount, amount, fee.path("currency").asText());
    }
    String about = Markdown.toHtml(state.text(event, "description"));
    return Draft.ofAccount(address(event), title, about, facts)
        .cancelled(status.startsWith("CANCELLED"));
  }

  private void place(JsonNode event, Facts facts) {
    if (event.path("isOnline").asBoolean() || event.path("eventType").asText().equals("ONLINE")) {
      facts.claim(ClaimField.HOW, "Online");
      return;
    }
    JsonNode venue = state.follow(event.path("venue"));
    facts.address(
        state.text(venue, "name"),
        state.text(venue, "address"),
        state.text(venue, "city"),
        state.text(venue, "postalCode"));
  }

  /** The event's own, without what tells where a visitor came from. */
  private String address(JsonNode event) {
    String own = event.path("eventUrl").asText().replaceFirst("[?#].*$", "");
    return own.matches("https?://\\S+")
        ? own
        : groupAddress().resolve("events/" + event.path("id").asText() + "/").toString();
  }
}
