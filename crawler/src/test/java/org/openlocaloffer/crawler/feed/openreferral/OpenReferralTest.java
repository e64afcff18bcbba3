package org.openlocaloffer.crawler.feed.openreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.crawler.feed.FeedPair;
import org.openlocaloffer.crawler.feed.Fetches;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Unreadable;

class OpenReferralTest {
  private static final String LIST = "https://api.example/v3/services";
  private static final String BRIEF =
      "{'id':'%s','name':'Swim','description':'d','status':'active','organization':{'name':'o'}}";
  private final OpenReferral kind = new OpenReferral();

  @ParameterizedTest
  @CsvSource({
    "version-3, https://api.example/v3/services/0f6a7c1e-0000-4000-8000-000000000001",
    "version-1, https://api.example/v1/services?per_page=5"
  })
  void readsWhatTheServicesSay(String name, String url) throws Exception {
    byte[] body = Fetches.file(getClass(), name + ".json");

    FeedPair.read(getClass(), name)
        .compare(kind.read(Fetches.document(SourceKind.OPEN_REFERRAL, url, body)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.example/v3, https://api.example/v3/services",
    "https://api.example/v3/, https://api.example/v3/services",
    "https://api.example, https://api.example/services",
    "https://api.example/v3/services?taxonomy_term_id=7,"
        + " https://api.example/v3/services?taxonomy_term_id=7"
  })
  void beginsAtTheListOfServices(String seed, String expected) throws Exception {
    assertThat(kind.seeds(source(seed))).containsExactly(URI.create(expected));
  }

  @Test
  void asksForChangesAlone() throws Exception {
    Instant since = Instant.parse("2026-11-01T10:00:00.5Z");
    URI changes = kind.changes(URI.create(LIST), since).orElseThrow();

    assertThat(kind.changes(URI.create(LIST + "/a"), since)).as("one alone").isEmpty();
    assertThat(changes).hasQuery("modified_after=2026-11-01T10:00:00Z");
    assertThat(read(changes.toString(), envelope(1, 1, full("a"))).complete()).isFalse();
    assertThat(read(LIST, envelope(1, 1, full("a"))).complete()).isTrue();
  }

  @Test
  void asksForEachServiceThatTheListOnlyNames() throws Exception {
    Contents contents =
        read(
            LIST + "?per_page=2",
            envelope(1, 2, BRIEF.formatted("a 1"), BRIEF.formatted("b"), full("c")));

    assertThat(contents.entries()).hasSize(1);
    assertThat(contents.lists())
        .containsExactly(
            URI.create(LIST + "/a%201"),
            URI.create(LIST + "/b"),
            URI.create(LIST + "?per_page=2&page=2"));
  }

  @Test
  void goesOnToTheLastPage() throws Exception {
    assertThat(next("?page=2", envelope(2, 3, full("a")))).containsExactly(LIST + "?page=3");
    assertThat(next("?page=3", envelope(3, 3, full("a")))).isEmpty();
    assertThat(next("?page=9", envelope(9, 9_999_999))).isEmpty();
    assertThat(next("", "{'content':[" + full("a") + "],'number':0,'totalPages':2,'last':false}"))
        .containsExactly(LIST + "?page=1");
    assertThat(next("?page=1", "{'content':[" + full("a") + "],'number':1,'last':true}")).isEmpty();
  }

  @Test
  void doesNotGoRoundWhereTheServerKnowsNoPages() throws Exception {
    assertThat(next("?page=3", envelope(1, 9, full("a")))).isEmpty();
    assertThat(next("?page=2", "[" + full("a") + "]")).isEmpty();
  }

  @Test
  void readsServicesAtLocationsAndAnOrganisationsOwn() throws Exception {
    String at = "{'id':'x','location':{'addresses':[{'postal_code':'ZZ1 4AB'}]},'service':%s}";
    Contents there =
        read(
            "https://api.example/v3/service_at_locations",
            envelope(1, 1, at.formatted(BRIEF.formatted("a"))));
    Contents own =
        read(
            "https://api.example/v3/organizations/o",
            "{'id':'o','name':'Trust','services':[{'id':'a','name':'Swim','status':'active','contacts':[]}]}");

    assertThat(FeedPair.values(there.entries().get(0)).get("postcode")).containsExactly("ZZ1 4AB");
    assertThat(there.entries().get(0).url()).isEqualTo("https://api.example/v3/services/a");
    assertThat(FeedPair.values(own.entries().get(0)).get("organisation")).containsExactly("Trust");
    assertThat(own.entries().get(0).url()).isEqualTo("https://api.example/v3/services/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "",
        "null",
        "7",
        "{'message':'ok'}",
        "{'version':'https://x/ORUK-3.0','profile':'p','openapi_url':'o'}",
        "{'contents':[{'id':'t','name':'Autism','description':'a term'}]}",
        "{'contents':'soon'}"
      })
  void saysWhatIsNoListOfServices(String body) {
    assertThatThrownBy(() -> read(LIST, body))
        .isInstanceOf(Unreadable.class)
        .message()
        .isNotBlank();
  }

  @Test
  void namesAFeedThatHasTurnedIntoAPage() {
    assertThatThrownBy(() -> read(LIST, "<html><title>Maintenance</title>"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("a web page (\"Maintenance\") came in place of a list of services");
  }

  @Test
  @Timeout(20)
  void refusesWhatIsNestedOrLongBeyondReason() throws Exception {
    assertThatThrownBy(() -> read(LIST, "[".repeat(5_000)))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("nesting depth");
    assertThatThrownBy(() -> read(LIST, "{'a':".repeat(5_000)))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("nesting depth");
    String[] many = new String[2_100];
    for (int i = 0; i < many.length; i++) {
      many[i] = full("s" + i);
    }
    Contents contents = read(LIST, envelope(1, 1, many));
    assertThat(contents.entries()).hasSize(2_000);
    assertThat(contents.passedOver()).isEqualTo(100);
    assertThat(contents.complete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'freq':'WEEKLY','byday':'TU,TH','valid_from':'2026-09-01','valid_to':'2027-07-20'"
            + "|2026-12-01,2026-12-03,2026-12-08|",
        "'freq':'WEEKLY','interval':2,'byday':'SA','dtstart':'2026-11-26'|2026-12-12,2026-12-26,2027-01-09"
            + "|FREQ=WEEKLY;INTERVAL=2;BYDAY=SA",
        "'freq':'MONTHLY','byday':'1SA','until':'2027-01-31'|2026-12-05,2027-01-02"
            + "|FREQ=MONTHLY;BYDAY=1SA",
        "'freq':'MONTHLY','bymonthday':'15','dtstart':'2027-01-10'|2027-01-15,2027-02-15,2027-03-15"
            + "|FREQ=MONTHLY;BYMONTHDAY=15",
        "'freq':'DAILY','dtstart':'2026-11-30','count':3|2026-12-01,2026-12-02|FREQ=DAILY;COUNT=3",
        "'weekday':'Monday'|2026-12-07,2026-12-14,2026-12-21|",
        "'dtstart':'2026-12-24'|2026-12-24|",
      })
  void saysSchedulesAsTimes(String fields, String days, String rule) throws Exception {
    Times times = schedule(fields).get(0);

    assertThat(times.opens()).isEqualTo(LocalTime.of(18, 0));
    assertThat(times.closes()).isEqualTo(LocalTime.of(19, 30));
    assertThat(times.rrule()).isEqualTo(rule);
    assertThat(times.next(Fetches.NOW, 3).stream().map(next -> next.day().toString()).toList())
        .isEqualTo(List.of(days.split(",")));
  }

  @ParameterizedTest
  @CsvSource({
    "'',",
    "0,",
    "+01:00,",
    "UTC,",
    "1.0,",
    "5,+05:00",
    "-01:00,-01:00",
    "UTC+2,+02:00",
    "Europe/Paris,Europe/Paris",
    "soon,"
  })
  void keepsClocksThatAreNotLondons(String zone, String kept) throws Exception {
    assertThat(schedule("'freq':'WEEKLY','byday':'TU','timezone':'%s'".formatted(zone)))
        .extracting(Times::timezone)
        .containsExactly(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'freq':'SOMETIMES','byday':'TU'",
        "'freq':'WEEKLY','byday':'XX'",
        "'freq':'MONTHLY','bymonthday':'often'",
        "'freq':'SECONDLY'",
        "'freq':'WEEKLY','interval':-2,'byday':'9TU'"
      })
  void aRuleThatIsNoneCostsTheTimesAlone(String fields) throws Exception {
    Contents contents = read(LIST, envelope(1, 1, withSchedule(fields)));

    assertThat(FeedPair.values(contents.entries().get(0)).get("schedule"))
        .containsExactly("6pm to 7:30pm");
    assertThat(contents.faults()).isEmpty();
  }

  private List<Times> schedule(String fields) throws Unreadable {
    return read(LIST, envelope(1, 1, withSchedule(fields))).entries().get(0).claims().stream()
        .filter(claim -> claim.field().equals("schedule"))
        .flatMap(claim -> claim.times().stream())
        .toList();
  }

  private static String withSchedule(String fields) {
    return full("a")
        .replace(
            "'schedules':[]",
            "'schedules':[{" + fields + ",'opens_at':'18:00','closes_at':'19:30:00'}]");
  }

  @Test
  void anEmptyListIsAList() throws Exception {
    Contents contents = read(LIST, envelope(1, 1));

    assertThat(contents.entries()).isEmpty();
    assertThat(contents.complete()).isTrue();
  }

  private List<String> next(String query, String body) throws Unreadable {
    return read(LIST + query, body).lists().stream().map(URI::toString).toList();
  }

  private Contents read(String url, String body) throws Unreadable {
    return kind.read(Fetches.document(SourceKind.OPEN_REFERRAL, url, body.replace('\'', '"')));
  }

  private static String envelope(int page, int pages, String... services) {
    return "{'total_items':9,'total_pages':%d,'page_number':%d,'size':%d,'first_page':%b,'last_page':%b,'empty':%b,'contents':[%s]}"
        .formatted(
            pages,
            page,
            services.length,
            page == 1,
            page >= pages,
            services.length == 0,
            String.join(",", services));
  }

  private static String full(String id) {
    return BRIEF.formatted(id).replace("'status'", "'schedules':[],'status'");
  }

  private static Source source(String seed) {
    return Fetches.source(SourceKind.OPEN_REFERRAL, seed);
  }
}
