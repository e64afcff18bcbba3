package org.openlocaloffer.crawler.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openlocaloffer.contracts.config.CoreOffer;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.feed.SitemapReader;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.FrontierFixture;
import org.openlocaloffer.crawler.frontier.Schedule;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.frontier.lease.PageState;
import org.openlocaloffer.crawler.source.Definition;

/** A judge of one website, and visits to it. */
abstract class Judging {
  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  static final String HOME = "http://club.example/";
  static final String PROSE =
      "<p>"
          + "Swimming for disabled children and their families every Saturday at the pool. "
              .repeat(5)
          + "</p>";

  final Judge judge = judge(new Scope(null, null, List.of("/private"), 2));

  static Judge judge(Scope scope) {
    Source source =
        new Source("club", "Club", null, List.of("http://club.example/"), scope, null, false, null);
    return judge(Definition.of(source, Optional.empty()));
  }

  static Judge judge(Definition definition) {
    return judge(lease -> Optional.of(definition));
  }

  static Judge judge(Function<Lease, Optional<Definition>> definitions) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new Judge(
        definitions,
        new Readings(
            new PageReading(
                new PageSettings(new PageConfig(100, 1_000_000, 100, 100), CoreOffer.NONE),
                "OpenLocalOffer",
                clock),
            new SitemapReading(new SitemapReader(1_000_000, 100)),
            null),
        new Judge.Rules(new Schedule(FrontierFixture.config()), 5, clock));
  }

  static Lease visit(boolean seed) {
    return lease(HOME, seed, null, 0, null, false);
  }

  static Lease seen(String hash, int missing, Instant since, boolean gone) {
    return lease(HOME, false, hash, missing, since, gone);
  }

  /** The next visit after this one. */
  static Lease revisit(Outcome last) {
    PageState state = last.state();
    return new Lease(
        last.lease().url(),
        last.lease().host(),
        2,
        NOW.plusSeconds(60),
        "club",
        1,
        0,
        last.lease().seed(),
        false,
        0,
        true,
        0,
        0,
        state.validators().etag(),
        state.validators().lastModified(),
        state.content().hash(),
        state.missing(),
        null,
        state.content().gone(),
        state.revisit(),
        state.content().parts(),
        null);
  }

  static Lease lease(
      String url, boolean seed, String hash, int missing, Instant since, boolean gone) {
    return new Lease(
        url,
        "club.example",
        1,
        NOW.plusSeconds(60),
        "club",
        1,
        0,
        seed,
        false,
        0,
        hash != null,
        0,
        0,
        null,
        null,
        hash,
        missing,
        since,
        gone,
        null,
        null,
        null);
  }

  static Fetched ok() {
    return fetched(200, null, "text/html; charset=utf-8", null);
  }

  static Fetched redirect(String location) {
    return fetched(301, null, null, location);
  }

  static Fetched answer(int status, RefusalCause cause) {
    return fetched(status, cause, null, null);
  }

  static Fetched fetched(int status, RefusalCause cause, String type, String location) {
    return new Fetched(
        status,
        cause,
        null,
        type,
        null,
        null,
        location,
        null,
        100,
        Duration.ofSeconds(1),
        null,
        null,
        RobotsState.ALLOWED,
        null);
  }

  static byte[] html(String title, String body) {
    return ("<!doctype html><title>" + title + "</title><main><h1>Swim</h1>" + body + "</main>")
        .getBytes(UTF_8);
  }
}
