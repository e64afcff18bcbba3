package org.openlocaloffer.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.kind.Body;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Harvest;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.SeedAddress;
import org.openlocaloffer.crawler.kind.Unreadable;

/**
 * An account on Bluesky: its own posts, through the public API that needs no sign-in ({@code
 * app.bsky.feed.getAuthorFeed}). Replies and what others wrote are left alone.
 */
public final class Bluesky implements Kind {
  private static final String SITE = "bsky.app";
  private static final String API = "https://public.api.bsky.app";
  private static final String FEED = "/xrpc/app.bsky.feed.getAuthorFeed";

  /** Posts on one page; the API gives 100 at most. */
  private static final int ON_A_PAGE = 50;

  /** Older pages than this are not asked for: what a service offers now was said since. */
  private static final Duration FAR_ENOUGH = Duration.ofDays(180);

  /** What an account sets whose owner wants to be seen by signed-in people only. */
  private static final String SIGNED_IN_ONLY = "!no-unauthenticated";

  private final Extractor extractor;

  /** Proposes neither needs nor categories. */
  public Bluesky() {
    this(new Extractor());
  }

  public Bluesky(Extractor extractor) {
    this.extractor = extractor;
  }

  @Override
  public List<URI> seeds(Source source) throws Unreadable {
    List<URI> seeds = new ArrayList<>();
    for (String written : source.seeds()) {
      SeedAddress seed = SeedAddress.of(written);
      String handle = seed.part(1).toLowerCase(Locale.ROOT);
      if (!seed.part(0).equals("profile") || !handle.matches("[a-z0-9.-]+\\.[a-z0-9-]+|did:\\S+")) {
        throw new Unreadable(
            written
                + " is not an account on Bluesky; write an address such as"
                + " https://bsky.app/profile/HANDLE");
      }
      String host = seed.isOn(SITE) ? API : seed.origin();
      seeds.add(
          URI.create(
              "%s%s?actor=%s&filter=posts_no_replies&limit=%d"
                  .formatted(host, FEED, encoded(handle), ON_A_PAGE)));
    }
    return seeds;
  }

  @Override
  public boolean saysGone(int status, byte[] body) {
    return BlueskyFault.saysGone(status, body);
  }

  @Override
  public Contents read(Document document) throws Unreadable {
    JsonNode answer = Body.object(document, "Bluesky");
    JsonNode feed = answer.path("feed");
    if (!feed.isArray()) {
      throw new Unreadable(
          "Bluesky does not show this account's posts: "
              + answer.path("error").asText("no reason"));
    }
    String account = parameter(document.url(), "actor");
    Organiser organiser = new Organiser(document.source().name());
    Harvest harvest = new Harvest(extractor);
    Instant oldest = document.now();
    for (JsonNode item : feed) {
      BlueskyPost post = new BlueskyPost(item, site(document.url()), account);
      if (post.isOwn()) {
        refuseWhereSignedInOnly(post);
        harvest.add("post " + post.key(), () -> post.draft(organiser));
        post.links().stream()
            .filter(link -> document.source().scope().hosts().contains(link.getHost()))
            .forEach(harvest::page);
        oldest = post.at().isBefore(oldest) ? post.at() : oldest;
      }
    }
    String cursor = answer.path("cursor").asText();
    if (!cursor.isEmpty() && !feed.isEmpty() && isNear(oldest, document.now())) {
      harvest.list(next(document.url(), cursor));
    }
    return harvest.contents(false);
  }

  private static void refuseWhereSignedInOnly(BlueskyPost post) throws Unreadable {
    if (post.accountIsLabelled(SIGNED_IN_ONLY)) {
      throw new Unreadable(
          "this account asks Bluesky to show its posts to signed-in people only, so they are not"
              + " read; ask its owner to change that setting, or remove the source");
    }
  }

  private static boolean isNear(Instant at, Instant now) {
    return Duration.between(at, now).compareTo(FAR_ENOUGH) < 0;
  }

  /** Where people read posts. */
  private static String site(URI api) {
    String origin = api.getScheme() + "://" + api.getRawAuthority();
    return origin.equals(API) ? "https://" + SITE : origin;
  }

  private static URI next(URI page, String cursor) {
    String first = page.toString().replaceFirst("&cursor=[^&]*", "");
    return URI.create(first + "&cursor=" + encoded(cursor));
  }

  private static String parameter(URI url, String name) {
    String query = url.getQuery() == null ? "" : url.getQuery();
    for (String pair : query.split("&")) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
