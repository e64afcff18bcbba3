package org.openlocaloffer.crawler.feed.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.Fragment;
import org.openlocaloffer.crawler.extract.text.EmailAddresses;
import org.openlocaloffer.crawler.extract.text.PhoneNumbers;
import org.openlocaloffer.crawler.extract.text.Postcodes;
import org.openlocaloffer.crawler.feed.Addresses;
import org.openlocaloffer.crawler.feed.EntryReader;
import org.openlocaloffer.crawler.feed.Facts;
import org.openlocaloffer.crawler.feed.RoleAddress;
import org.openlocaloffer.crawler.feed.schedule.Session;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Entry;

/** Makes an entry of a series. */
final class SeriesReader {
  /** Dates that an entry names. */
  private static final int MOST_DATES = 12;

  /** By which the last date of a series may have been put off. */
  private static final Duration LONGEST_PAUSE = Duration.ofDays(62);

  private final EntryReader reader;
  private final Document document;
  private final boolean cancelled;
  private final Instant until;

  /** How many series name each page. */
  private final Map<String, Long> pages;

  /**
   * @param all series of the document
   * @param cancelled the document withdraws them all
   */
  SeriesReader(
      EntryReader reader, Document document, Collection<List<Event>> all, boolean cancelled) {
    this.reader = reader;
    this.document = document;
    this.cancelled = cancelled;
    this.until = document.now().atZone(TimeZones.LONDON).plusMonths(12).toInstant();
    this.pages =
        all.stream()
            .flatMap(events -> page(new Series(events).main()).stream())
            .collect(
                Collectors.groupingBy(CanonicalUrl::text, HashMap::new, Collectors.counting()));
  }

  /**
   * @return empty where nothing of it is to come
   * @throws IllegalArgumentException where its rules cannot be kept
   */
  Optional<Entry> read(Series series) {
    List<Occurrence> all = series.occurrences(document.now(), until);
    List<Occurrence> ahead = all.stream().filter(o -> !o.event().cancelled()).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Event main = series.main();
    Facts facts = new Facts();
    ahead.stream()
        .limit(MOST_DATES)
        .forEach(occurrence -> facts.claim(ClaimField.EVENT, occurrence.claim()));
    schedule(series)
        .ifPresent(words -> facts.claim(ClaimField.SCHEDULE, words).line("When", words));
    URI url = url(main, facts);
    describe(main.details(), facts);
    Fragment fragment = facts.fragment(url, main.title(), main.details().description(), null);
    Entry entry = reader.read(fragment, cancelled || ahead.isEmpty());
    return Optional.of(entry.timed(series.timing()));
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

  /**
   * In words, where there is one rule and words for it: those of the feed, which are the same on
   * every day. No hour where the event keeps to other clocks than ours.
   */
  private static Optional<String> schedule(Series series) {
    Event main = series.main();
    Moment first = main.start();
    LocalDateTime start = first.inLondon();
    boolean sameDay = start.toLocalDate().equals(first.local().toLocalDate());
    if (main.rules().size() != 1 || !sameDay) {
      return Optional.empty();
    }
    Rule rule = Rule.parse(main.rules().get(0), first.zone());
    boolean timed = !first.allDay() && first.keepsLondonTime();
    return new Session(
            rule(rule, first.local()),
            timed ? start.toLocalTime() : null,
            timed ? main.end().inLondon().toLocalTime() : null,
            lastDay(series, rule))
        .words();
  }

  /** Null where it goes on. */
  private static LocalDate lastDay(Series series, Rule rule) {
    if (rule.until() != null) {
      return rule.until().toLocalDate();
    }
    Moment start = series.main().start();
    LocalDateTime last = rule.last(start.local());
    if (last == null) {
      return null;
    }
    Instant end = start.at(last).instant().plus(LONGEST_PAUSE);
    return series.occurrences(start.instant(), end).stream()
        .filter(occurrence -> !occurrence.event().cancelled())
        .reduce((one, next) -> next)
        .map(occurrence -> occurrence.start().inLondon().toLocalDate())
        .orElse(null);
  }

  /** With the day that a rule leaves to the event's beginning. */
  private static Map<String, String> rule(Rule rule, LocalDateTime first) {
    Map<String, String> parts = new HashMap<>(rule.parts());
    boolean silent = !parts.containsKey("BYDAY") && !parts.containsKey("BYMONTHDAY");
    if (silent && "WEEKLY".equals(parts.get("FREQ"))) {
      String day = first.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      parts.put("BYDAY", day.substring(0, 2).toUpperCase(Locale.ROOT));
    } else if (silent && "MONTHLY".equals(parts.get("FREQ"))) {
      parts.put("BYMONTHDAY", String.valueOf(first.getDayOfMonth()));
    }
    return parts;
  }
}
