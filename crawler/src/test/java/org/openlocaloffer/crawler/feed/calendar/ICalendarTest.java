package org.openlocaloffer.crawler.feed.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.crawler.feed.FeedPair;
import org.openlocaloffer.crawler.feed.Fetches;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Entry;
import org.openlocaloffer.crawler.kind.Unreadable;

class ICalendarTest {
  private static final String URL = "http://hub.example/whats-on.ics";
  private static final int MOST_DATES = 12;
  private final ICalendar kind = new ICalendar();

  @Test
  void readsWhatTheCalendarSays() throws Exception {
    byte[] body = Fetches.file(getClass(), "whats-on.ics");

    FeedPair.read(getClass(), "whats-on")
        .compare(kind.read(Fetches.document(SourceKind.ICALENDAR, URL, body)));
  }

  @Test
  void beginsAtWebcalByHttps() throws Exception {
    assertThat(
            kind.seeds(Fetches.source(SourceKind.ICALENDAR, "webcal://hub.example/whats-on.ics")))
        .containsExactly(URI.create("https://hub.example/whats-on.ics"));
  }

  @Test
  void keepsTheHourWhenTheClocksChange() throws Exception {
    assertThat(
            dates(
                "DTSTART;TZID=Europe/London:20261021T183000",
                "DTEND;TZID=Europe/London:20261021T193000",
                "RRULE:FREQ=WEEKLY;INTERVAL=17;UNTIL=20271130"))
        .containsExactly(
            "2027-02-17T18:30:00Z/2027-02-17T19:30:00Z Swim",
            "2027-06-16T17:30:00Z/2027-06-16T18:30:00Z Swim",
            "2027-10-13T17:30:00Z/2027-10-13T18:30:00Z Swim");
  }

  @Test
  void carriesTheRuleOfASeriesSoThatItNeverRunsOutOfDates() throws Exception {
    Entry monthly = entry("DTSTART:20260101T100000", "RRULE:FREQ=MONTHLY");

    assertThat(events(monthly))
        .containsExactly(
            Times.byRule(LocalDate.of(2026, 1, 1), LocalTime.of(10, 0), null, "FREQ=MONTHLY"));
    assertThat(FeedPair.dates(monthly, Instant.parse("2046-12-15T00:00:00Z"), 2))
        .containsExactly("2047-01-01T10:00:00Z Swim", "2047-02-01T10:00:00Z Swim");
    assertThat(dates("DTSTART;VALUE=DATE:20180228", "RRULE:FREQ=YEARLY"))
        .startsWith("2027-02-28T00:00:00Z/2027-03-01T00:00:00Z Swim");
  }

  @Test
  void leavesOutAMovedDateAndTellsItByItself() throws Exception {
    String moved =
        event("DTSTART:20261219T140000", "RECURRENCE-ID:20261219T100000")
            .replaceFirst("UID:.*", "UID:a");
    String series =
        event(
                "DTSTART:20261205T100000",
                "RRULE:FREQ=WEEKLY;COUNT=5",
                "EXDATE:20261212T100000",
                "EXDATE:20261226T153000",
                "RDATE:20270104T100000,20270105T113000")
            .replaceFirst("UID:.*", "UID:a");
    Entry entry = read(calendar(series, moved)).entries().get(0);

    assertThat(events(entry)).hasSize(3);
    assertThat(events(entry).get(0).except())
        .containsExactly(LocalDate.of(2026, 12, 12), LocalDate.of(2026, 12, 19));
    assertThat(events(entry).get(0).also()).containsExactly(LocalDate.of(2027, 1, 4));
    assertThat(FeedPair.dates(entry, Fetches.NOW, 20))
        .containsExactly(
            "2026-12-05T10:00:00Z Swim",
            "2026-12-19T14:00:00Z Swim",
            "2026-12-26T10:00:00Z Swim",
            "2027-01-02T10:00:00Z Swim",
            "2027-01-04T10:00:00Z Swim",
            "2027-01-05T11:30:00Z Swim");
  }

  @Test
  void anExceptionThatLeavesItsDateAsItIsIsNone() throws Exception {
    String series =
        event("DTSTART:20261205T100000", "RRULE:FREQ=WEEKLY").replaceFirst("UID:.*", "UID:a");
    String noted =
        event("DTSTART:20261212T100000", "RECURRENCE-ID:20261212T100000", "DESCRIPTION:Bring hats")
            .replaceFirst("UID:.*", "UID:a");
    String renamed =
        event("DTSTART:20261219T100000", "RECURRENCE-ID:20261219T100000")
            .replaceFirst("UID:.*", "UID:a")
            .replace("Swim", "Winter swim");
    Entry entry = read(calendar(series, noted, renamed)).entries().get(0);

    assertThat(events(entry).get(0).except()).containsExactly(LocalDate.of(2026, 12, 19));
    assertThat(FeedPair.values(entry).get("event")).containsExactly("Swim", "Winter swim");
  }

  /** Nothing in the feed changes when it comes near, and so it is not sent again. */
  @Test
  void tellsAMovedDateHoweverFarAheadItIs() throws Exception {
    String moved =
        event("DTSTART:20290107T140000", "RECURRENCE-ID:20290106T100000")
            .replaceFirst("UID:.*", "UID:a");
    String series =
        event("DTSTART:20261205T100000", "RRULE:FREQ=WEEKLY").replaceFirst("UID:.*", "UID:a");

    assertThat(events(read(calendar(series, moved)).entries().get(0)))
        .extracting(Times::start)
        .containsExactly(LocalDate.of(2026, 12, 5), LocalDate.of(2029, 1, 7));
  }

  @Test
  void keepsTheOtherHoursOfADayOfWhichOneIsTakenOut() throws Exception {
    assertThat(
            dates(
                "DTSTART:20261205T100000",
                "RRULE:FREQ=WEEKLY;BYHOUR=10,14;UNTIL=20261220T000000",
                "EXDATE:20261212T140000"))
        .containsExactly(
            "2026-12-05T10:00:00Z Swim",
            "2026-12-05T14:00:00Z Swim",
            "2026-12-12T10:00:00Z Swim",
            "2026-12-19T10:00:00Z Swim",
            "2026-12-19T14:00:00Z Swim");
  }

  @Test
  void tellsEachOfSeveralRules() throws Exception {
    Entry entry =
        entry("DTSTART:20261205T100000", "RRULE:FREQ=WEEKLY", "RRULE:FREQ=MONTHLY;BYDAY=1WE");

    assertThat(events(entry))
        .extracting(Times::rrule)
        .containsExactlyInAnyOrder("FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=1WE");
    assertThat(FeedPair.values(entry)).doesNotContainKey("schedule");
  }

  @Test
  void keepsTheClocksOfAnotherZoneForASeriesAndNotForOneDate() throws Exception {
    assertThat(events(entry("DTSTART:20261205T100000Z", "RRULE:FREQ=WEEKLY")))
        .extracting(Times::timezone)
        .containsExactly("Z");
    assertThat(events(entry("DTSTART;TZID=Europe/Paris:20261205T003000")))
        .containsExactly(Times.once(LocalDate.of(2026, 12, 4), LocalTime.of(23, 30), null));
  }

  @Test
  void saysTheRuleBesideItsWords() throws Exception {
    Entry entry = entry("DTSTART:20261205T100000", "RRULE:FREQ=WEEKLY", "EXDATE:20261212T100000");

    assertThat(entry.claims())
        .filteredOn(claim -> claim.field().equals("schedule"))
        .singleElement()
        .extracting(Claim::times)
        .isEqualTo(events(entry));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=WEEKLY|Every Saturday, 10am",
        "FREQ=WEEKLY;UNTIL=20270130T235959Z|Every Saturday, 10am, until 30 January 2027",
        "FREQ=WEEKLY;COUNT=6|Every Saturday, 10am, until 9 January 2027",
        "FREQ=WEEKLY;COUNT=80|Every Saturday, 10am, until 10 June 2028",
        "FREQ=WEEKLY;COUNT=600|Every Saturday, 10am",
        "FREQ=MONTHLY|On the 5th of every month, 10am"
      })
  void saysTheRuleInWords(String rule, String words) throws Exception {
    Contents contents = read(calendar(event("DTSTART:20261205T100000", "RRULE:" + rule)));

    assertThat(FeedPair.values(contents.entries().get(0)).get("schedule")).containsExactly(words);
  }

  @Test
  void namesTheLastDayThatACountedRuleLeavesAndThatIsNotTakenOut() throws Exception {
    Contents contents =
        read(
            calendar(
                event(
                    "DTSTART:20261205T100000",
                    "RRULE:FREQ=WEEKLY;COUNT=60",
                    "EXDATE:20280122T100000")));

    assertThat(FeedPair.values(contents.entries().get(0)).get("schedule"))
        .containsExactly("Every Saturday, 10am, until 15 January 2028");
  }

  @Test
  void namesNoHourThatIsAnotherInSummer() throws Exception {
    Contents contents = read(calendar(event("DTSTART:20261205T100000Z", "RRULE:FREQ=WEEKLY")));

    assertThat(FeedPair.values(contents.entries().get(0)).get("schedule"))
        .containsExactly("Every Saturday");
  }

  @ParameterizedTest
  @Timeout(10)
  @ValueSource(
      strings = {
        "FREQ=DAILY;COUNT=1000000",
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU",
        "FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8,9,10,11,12"
      })
  void isSoonDoneWithWhatRepeatsAMillionTimes(String rule) throws Exception {
    assertThat(dates("DTSTART:19700101T000000", "RRULE:" + rule)).hasSize(MOST_DATES);
  }

  @ParameterizedTest
  @Timeout(10)
  @ValueSource(
      strings = {
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=1,2,3,4,5,6,7,8;BYMINUTE=1,2,3,4,5,6,7,8",
        "FREQ=SECONDLY;INTERVAL=2147483647",
        "FREQ=DAILY;INTERVAL=2147483647",
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;BYSECOND=1;COUNT=2000000000",
        "FREQ=MINUTELY;INTERVAL=1;COUNT=999999999",
        "FREQ=HOURLY;BYDAY=MO",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=-1",
        "FREQ=DAILY;UNTIL=yesterday",
        "FREQ=MONTHLY;BYDAY=9XX",
        "RSCALE=KLINGON;FREQ=DAILY",
        "RRULE:FREQ=WEEKLY",
        "FREQ",
        "BYDAY=MO"
      })
  void aRuleThatNobodyCouldKeepCostsItsEventAlone(String rule) throws Exception {
    Contents contents =
        read(
            calendar(
                event("DTSTART:20270101T100000", "RRULE:" + rule),
                event("DTSTART:20270101T100000")));

    assertThat(contents.entries()).hasSize(1);
    assertThat(contents.faults()).singleElement().asString().startsWith("\"Swim\": its rule");
    assertThat(contents.complete()).isFalse();
  }

  @Test
  @Timeout(10)
  void aRuleThatNeverComesTrueEnds() throws Exception {
    assertThat(dates("DTSTART:20200101T100000", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CLASS:PRIVATE",
        "class;X-A=\"b:c\": Confidential",
        "CLASS:X-FAMILY",
        "CLASS;PUBLIC"
      })
  void neitherReadsNorNamesAnEventThatIsNotForEverybody(String line) throws Exception {
    Contents broken = read(calendar(event(line)));
    Contents whole = read(calendar(event("DTSTART:20270101T100000", line)));
    Contents late =
        read(
            calendar(
                event("DTSTART:20270101T100000", "EXDATE:20270102T100000\n".repeat(2_500) + line)));

    for (Contents contents : List.of(broken, whole, late)) {
      assertThat(contents.entries()).isEmpty();
      assertThat(contents.faults()).isEmpty();
    }
    assertThat(read(calendar(event("CLASS:PUBLIC"))).faults())
        .containsExactly("\"Swim\": it has no beginning (DTSTART)");
  }

  /** Whom it is for may have stood in the rest. */
  @Test
  void neitherReadsNorNamesAnEventThatIsCutOff() throws Exception {
    String open = event("DTSTART:20270101T100000").replace("END:VEVENT\r\n", "");
    String sing = event("DTSTART:20270101T100000").replace("Swim", "Sing");

    assertThat(read("BEGIN:VCALENDAR\r\n" + open).faults())
        .containsExactly("the file breaks off within an event");
    Contents contents = read(calendar(open, sing, open));
    assertThat(contents.entries()).extracting(Entry::title).containsExactly("Sing");
    assertThat(contents.faults()).containsExactly("2 events have no end (END:VEVENT)");
    assertThat(contents.complete()).isFalse();
  }

  @Test
  @Timeout(20)
  void readsALongLineOfAnEventOnce() throws Exception {
    String spaces = " ".repeat(1_000_000);

    for (String line :
        List.of("CLASS:" + spaces + "x", "CLASS;" + ":".repeat(1_000_000), "CLASS;=" + spaces)) {
      assertThat(read(calendar(event("DTSTART:20270101T100000", line))).entries()).isEmpty();
    }
  }

  @Test
  void isCompleteOnlyWhereItCameToItsEnd() throws Exception {
    String whole = calendar(event("DTSTART:20270101T100000"));

    assertThat(read(whole).complete()).isTrue();
    Contents cut = read(whole.substring(0, whole.indexOf("END:VEVENT")));
    assertThat(cut.complete()).isFalse();
    assertThat(cut.faults()).singleElement().asString().contains("breaks off");
    assertThat(read(whole.replace("END:VCALENDAR", "")).complete()).isFalse();
    assertThat(read("BEGIN:VCALENDAR\r\nEND:VCALENDAR").complete()).isTrue();
  }

  @Test
  void aWithdrawnCalendarCancelsItsEvents() throws Exception {
    String calendar = calendar(event("DTSTART:20270101T100000"));

    assertThat(read(calendar.replace("VERSION:2.0", "METHOD:CANCEL")).entries())
        .singleElement()
        .matches(Entry::cancelled);
  }

  @Test
  void namesACalendarThatHasTurnedIntoSomethingElse() {
    assertThatThrownBy(() -> read("<!DOCTYPE html><title>Sign in</title>"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("a web page (\"Sign in\") came in place of a calendar");
    assertThatThrownBy(() -> read("{}"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("not a calendar");
    assertThatThrownBy(() -> read(" ")).isInstanceOf(Unreadable.class);
  }

  @Test
  void survivesGarbageBetweenItsLines() throws Exception {
    String calendar =
        calendar(
            event(
                "garbage",
                ":;:\"",
                "SUMMARY;X=\"open:still there",
                "DESCRIPTION:first line",
                "second line that was not folded",
                "DTSTART:20270101T100000"));

    assertThat(read(calendar).entries()).extracting(Entry::title).containsExactly("Swim");
  }

  @Test
  @Timeout(20)
  void readsNoMoreEventsThanItsLimit() throws Exception {
    StringBuilder events = new StringBuilder();
    for (int i = 0; i < 5_100; i++) {
      events.append(event("DTSTART:20270101T100000").replace("UID:", "UID:" + i + "-"));
    }
    Contents contents = read(calendar(events.toString()));

    assertThat(contents.entries()).hasSize(5_000);
    assertThat(contents.passedOver()).isEqualTo(100);
    assertThat(contents.complete()).isFalse();
  }

  private List<String> dates(String... lines) throws Unreadable {
    List<Entry> entries = read(calendar(event(lines))).entries();
    return entries.isEmpty() ? List.of() : FeedPair.dates(entries.get(0), Fetches.NOW, MOST_DATES);
  }

  private Entry entry(String... lines) throws Unreadable {
    return read(calendar(event(lines))).entries().get(0);
  }

  private static List<Times> events(Entry entry) {
    return entry.claims().stream()
        .filter(claim -> claim.field().equals("event"))
        .map(claim -> claim.times().get(0))
        .toList();
  }

  private Contents read(String body) throws Unreadable {
    return read(body, Fetches.NOW);
  }

  private Contents read(String body, Instant now) throws Unreadable {
    Document document = Fetches.document(SourceKind.ICALENDAR, URL, body);
    return kind.read(
        new Document(
            document.source(),
            document.url(),
            "text/calendar; charset=utf-8",
            body.getBytes(StandardCharsets.UTF_8),
            now));
  }

  private static String calendar(String... events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
  }

  private static String event(String... lines) {
    String name = "SUMMARY:Swim\r\nUID:" + String.join("", lines).hashCode() + "\r\n";
    return "BEGIN:VEVENT\r\n" + name + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
  }
}
