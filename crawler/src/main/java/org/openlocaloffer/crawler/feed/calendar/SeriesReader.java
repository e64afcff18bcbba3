package org.openlocaloffer.crawler.feed.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.time.Occasion;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.contracts.time.TimesInWords;
import org.openlocaloffer.crawler.extract.value.EmailAddresses;
import org.openlocaloffer.crawler.extract.value.PhoneNumbers;
import org.openlocaloffer.crawler.extract.value.Postcodes;
import org.openlocaloffer.crawler.feed.calendar.Series.Dated;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.kind.Addresses;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Draft;
import org.openlocaloffer.crawler.kind.Facts;
import org.openlocaloffer.crawler.kind.RoleAddress;

/** Reads the events of one UID as one entry. */
final class SeriesReader {
  private final Document document;
  private final boolean cancelled;
  private final Instant until;

  /** How many series name each page. */
  private final Map<String, Long> pages;

  /**
   * @param all series of the document
   * @param cancelled the document withdraws them all
   */
  SeriesReader(Document document, Collection<List<Event>> all, boolean cancelled) {
    this.document = document;
    this.cancelled = cancelled;
    this.until = document.now().atZone(Times.LONDON).plusMonths(12).toInstant();
    this.pages =
        all.stream()
            .flatMap(events -> page(new Series(events).main()).stream())
            .collect(
                Collectors.groupingBy(CanonicalUrl::text, HashMap::new, Collectors.counting()));
  }

  /**
   * @return null where nothing of it is to come within the next twelve months
   * @throws IllegalArgumentException where its rules cannot be kept
   */
  Draft read(Series series) {
    List<Dated> all = series.dates();
    if (all.stream().noneMatch(this::isNear)) {
      return null;
    }
    List<Dated> ahead = all.stream().filter(dated -> !dated.event().cancelled()).toList();
    Event main = series.main();
    Facts facts = new Facts();
    // Also those that are far ahead: the entry is not sent again when they come near.
    ahead.stream()
        .filter(dated -> next(dated).isPresent())
        .sorted(byDate())
        .forEach(dated -> facts.event(dated.event().title(), dated.times()));
    facts.with(schedule(series));
    URI url = url(main, facts);
    describe(main.details(), facts);
    return Draft.of(url, main.title(), main.details().description(), facts)
        .cancelled(cancelled || ahead.stream().noneMatch(this::isNear))
        .timed(series.timing());
  }

  private boolean isNear(Dated dated) {
    return next(dated).filter(start -> start.isBefore(until)).isPresent();
  }

  /** What repeats comes first: of more than anybody would read the last are dropped. */
  private Comparator<Dated> byDate() {
    return Comparator.comparing((Dated dated) -> !dated.times().repeats())
        .thenComparing(dated -> next(dated).orElse(until));
  }

  private Optional<Instant> next(Dated dated) {
    return dated.times().next(document.now(), 1).stream().map(Occasion::start).findFirst();
  }

  /** Its own page, unless several share it. */
  private URI url(Event main, Facts facts) {
    Optional<CanonicalUrl> page = page(main);
    if (page.isPresent() && pages.get(page.get().text()) == 1) {
      return Addresses.uri(page.get());
    }
    page.ifPresent(shared -> facts.claim(ClaimField.WEB, shared.text()));
    return Addresses.within(document.url(), main.id());
  }

  private Optional<CanonicalUrl> page(Event event) {
    String url = event.details().url();
    return url.matches("(?i)https?://.*")
        ? Addresses.linked(document.url(), url)
        : Optional.empty();
  }

  private static void describe(Event.Details details, Facts facts) {
    String location = details.location().replaceAll("\\s*\\n\\s*", ", ");
    if (location.indexOf(',') > 0 || !Postcodes.in(location).isEmpty()) {
      facts.claim(ClaimField.ADDRESS, location);
    }
    facts.line("Where", location);
    facts.line("Categories", String.join(", ", details.categories()));
    facts.claim(ClaimField.IMAGE, details.image());
    PhoneNumbers.in(details.contact()).forEach(phone -> facts.claim(ClaimField.PHONE, phone));
    EmailAddresses.in(details.contact()).stream()
        .filter(email -> RoleAddress.is(email, details.contact()))
        .forEach(email -> facts.claim(ClaimField.EMAIL, email));
  }

  /** Where there is one rule, and words for it. */
  private static Facts schedule(Series series) {
    Event main = series.main();
    Facts facts = new Facts();
    if (main.rules().size() == 1) {
      series.times(main).stream()
          .findFirst()
          .ifPresent(
              times ->
                  TimesInWords.of(times).ifPresent(words -> facts.schedule(words, List.of(times))));
    }
    return facts;
  }
}
