package org.openlocaloffer.crawler.social.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openlocaloffer.crawler.kind.Body;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Harvest;
import org.openlocaloffer.crawler.kind.Unreadable;

/** What the Graph API says of a Page or group: itself, its events, or its posts. */
record GraphAnswer(Document document) {
  private static final String API = "https://graph.facebook.com";
  private static final String SITE = "https://www.facebook.com";

  /** Older posts than this are not asked for: what a service offers now was said since. */
  private static final Period FAR_ENOUGH = Period.ofDays(180);

  Contents contents(Harvest harvest) throws Unreadable {
    JsonNode answer = Body.object(document, "Facebook's Graph API");
    Optional<GraphError> error = GraphError.in(answer);
    if (error.isPresent()) {
      throw new Unreadable(error.get().tokenFault().orElse("Facebook refuses: " + error.get()));
    }
    if (!GraphQuery.isList(document.url())) {
      harvest.add("the Page or group", new GraphItem(answer, site())::body);
      return harvest.contents(false);
    }
    boolean events = document.url().getPath().endsWith("/events");
    List<GraphItem> items = items(answer);
    for (GraphItem item : items) {
      harvest.add((events ? "event " : "post ") + item.name(), events ? item::event : item::post);
    }
    String next = answer.at("/paging/next").asText();
    if (!next.isEmpty() && (events || reachesFarEnough(items))) {
      harvest.list(GraphQuery.next(document.url(), next));
    }
    return harvest.contents(events && next.isEmpty());
  }

  private List<GraphItem> items(JsonNode answer) throws Unreadable {
    if (!answer.path("data").isArray()) {
      throw new Unreadable("Facebook's Graph API answered without a list");
    }
    List<GraphItem> items = new ArrayList<>();
    answer.path("data").forEach(item -> items.add(new GraphItem(item, site())));
    return items;
  }

  private boolean reachesFarEnough(List<GraphItem> posts) {
    LocalDate today = document.now().atZone(ZoneOffset.UTC).toLocalDate();
    String oldest = posts.stream().map(GraphItem::day).min(String::compareTo).orElse("");
    return oldest.compareTo(today.minus(FAR_ENOUGH).toString()) > 0;
  }

  /** Where people read of it: what runs elsewhere than at Facebook shows it there. */
  private String site() {
    URI url = document.url();
    String origin = url.getScheme() + "://" + url.getRawAuthority();
    return origin.equals(API) ? SITE : origin;
  }
}
