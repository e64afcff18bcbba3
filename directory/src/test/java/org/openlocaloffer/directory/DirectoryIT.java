package org.openlocaloffer.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.example.ListingBuilder;
import org.openlocaloffer.contracts.example.Listings;
import org.openlocaloffer.contracts.listing.Approval;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.time.Times;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "OLO_CONFIG=../config")
class DirectoryIT {
  private static final String HOSTILE = "0c9f3a52-6f0d-4d0a-9a55-0d8f00000002";
  private static final LocalDate TODAY = LocalDate.now(Times.LONDON);
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final List<DayOfWeek> SATURDAYS = List.of(DayOfWeek.SATURDAY);

  private static Publishing publishing;

  @LocalServerPort private int port;
  private Browsing browsing;

  @DynamicPropertySource
  static void solr(DynamicPropertyRegistry properties) {
    publishing = new Publishing().load();
    publishing.publishShippedVocabulary();
    publishing.publish(listings().toArray(Listing[]::new));
    properties.add("olo.solr", publishing.backends()::solr);
  }

  private static List<Listing> listings() {
    List<Listing> listings =
        new ArrayList<>(
            List.of(
                Listings.aSwimmingHour(),
                Listings.aHostileListing(HOSTILE),
                plain("bare", "Otters and friends swimming otters club", "Otters and swimming.")));
    IntStream.range(0, 24)
        .mapToObj(
            number -> plain("tea-" + number, "Tea number " + number, "Tea and biscuits for all."))
        .forEach(listings::add);
    listings.addAll(timed());
    return listings;
  }

  private static Listing plain(String id, String name, String text) {
    return new ListingBuilder(id, name).text(text).needs("autism").categories("advice").build();
  }

  /** Named after the answer: is it on next Saturday morning? */
  private static List<Listing> timed() {
    Times mornings = Times.weekly(SATURDAYS, TEN, LocalTime.NOON);
    LocalDate saturday = TODAY.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    return List.of(
        timed("yes-weekly", mornings),
        timed("no-afternoons", Times.weekly(SATURDAYS, LocalTime.NOON, LocalTime.of(16, 0))),
        timed("no-sundays", Times.weekly(List.of(DayOfWeek.SUNDAY), TEN, LocalTime.NOON)),
        timed("yes-in-season", mornings.valid(TODAY.minusDays(30), TODAY.plusDays(30))),
        timed("yes-until", mornings.valid(null, TODAY.plusDays(30))),
        timed("no-past-season", mornings.valid(TODAY.minusDays(90), TODAY.minusDays(1))),
        timed("no-coming-season", mornings.valid(TODAY.plusDays(30), null)),
        timed("yes-hours-unknown", Times.weekly(SATURDAYS, null, null)),
        timed(
            "yes-overnight",
            Times.weekly(List.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(7, 0))),
        timed("yes-monthly", Times.byRule(null, TEN, LocalTime.NOON, "FREQ=MONTHLY;BYDAY=1SA")),
        timed("yes-once", Times.once(saturday, TEN, LocalTime.NOON)),
        timed("no-once-later", Times.once(saturday.plusWeeks(4), TEN, LocalTime.NOON)),
        timed("no-ended", Times.byRule(TODAY.minusDays(60), TEN, null, "FREQ=WEEKLY;COUNT=2")),
        new ListingBuilder("no-times", "Clockwork").build());
  }

  private static Listing timed(String id, Times times) {
    return new ListingBuilder(id, "Clockwork " + id)
        .events(new Event("Clockwork", times, null, null))
        .approval(
            new Approval(
                Approval.Via.PERSON,
                "moderator",
                TODAY.minusDays(1).atStartOfDay(Times.LONDON).toInstant()))
        .build();
  }

  @AfterAll
  static void stop() {
    publishing.close();
  }

  @BeforeEach
  void browse() {
    browsing = new Browsing(port);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(browsing.json("/api/v1/search").get("total").asInt())
                  .isEqualTo(listings().size());
              assertThat(browsing.page("/jargon").text()).contains("EHCP");
              assertThat(browsing.page("/").text()).contains("Sport and leisure");
            });
  }

  @Test
  void opensWithTopicsAndTheirCounts() {
    Document home = browsing.page("/");

    assertThat(home.select("h1")).hasSize(1);
    assertThat(home.select(".dir-door:has(a[href='/search?category=sport-and-leisure'])").text())
        .contains("Sport and leisure", "1 listing");
  }

  @Test
  void findsAListingByItsWordsAndShowsWhereTheyAre() {
    Document results = browsing.page("/search?q=calm+swimming");

    Element hit = results.selectFirst(".dir-hit:has(a[href='/listings/" + Listings.OTTERS + "'])");
    assertThat(hit.select("mark").eachText()).contains("swimming");
    assertThat(hit.text()).contains("Brackenford Leisure", "Checked on 3 November 2026");
  }

  @Test
  void putsAnExactNameFirst() {
    // The other one says "otters" three times in name and text.
    assertThat(
            browsing.json("/api/v1/search?q=otters").get("listings").get(0).get("name").asString())
        .isEqualTo("Otters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C++ (group",
        "\"unbalanced",
        "name:otters",
        "{!lucene v='*:*'}",
        "a AND OR NOT",
        "/regex(/",
        "*",
        "\\",
        "\u0001\u0000",
        "🏊🏾‍♀️",
        "( ) [ ] { } ^ ~ ? : && ||",
        "otters'); DROP",
        "$exact"
      })
  void takesWhateverIsTypedAsWords(String typed) {
    assertThat(browsing.get(Browsing.search(typed)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"swim ", "EHCP SALT CAMHS SEND ", "水", "🏊", "x"})
  void answersFiveThousandCharacters(String typed) {
    String words = typed.repeat(5000 / typed.codePointCount(0, typed.length()));

    assertThat(browsing.get(Browsing.search(words)).statusCode()).isEqualTo(200);
  }

  @Test
  void narrowsByALinkAndTakesItBackByAnother() {
    Document all = browsing.page("/search?q=swimming");
    String narrow = all.selectFirst(".dir-narrow a:contains(Sport and leisure)").attr("href");
    Document narrowed = browsing.page(narrow);

    assertThat(narrowed.select(".dir-hit")).hasSize(1);
    assertThat(narrowed.select("input[name=category]").val()).isEqualTo("sport-and-leisure");
    String back = narrowed.selectFirst(".site-chip").attr("href");
    assertThat(browsing.page(back).select(".dir-hit")).hasSize(all.select(".dir-hit").size());
  }

  @Test
  void widensWithinAGroup() {
    JsonNode both = browsing.json("/api/v1/search?category=advice&category=sport-and-leisure");

    assertThat(both.get("total").asInt()).isEqualTo(26);
    assertThat(both.get("facets").get("category").toString())
        .contains("{\"id\":\"sport-and-leisure\",\"name\":\"Sport and leisure\",\"count\":1}");
  }

  @Test
  void tellsWhatIsOnOnSaturdayMorning() {
    List<String> found =
        browsing
            .json("/api/v1/search?q=clockwork&size=100&when=saturday-morning")
            .get("listings")
            .valueStream()
            .map(listing -> listing.get("id").asString())
            .toList();

    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            timed().stream().map(Listing::id).filter(id -> id.startsWith("yes-")).toList());
  }

  @Test
  void narrowsToATimeWithoutScriptsBesideOtherPicks() {
    Document page = browsing.page("/search?q=calm+swimming&category=sport-and-leisure");
    Element form = page.selectFirst("form.dir-when");

    assertThat(form.select("input[type=hidden]").eachAttr("name")).containsExactly("q", "category");
    assertThat(form.select("option").eachText()).hasSize(29).startsWith("Any time", "Monday");
    assertThat(page.select("label[for=when]").text()).isEqualTo("When");

    Document narrowed =
        browsing.page("/search?q=calm+swimming&category=sport-and-leisure&when=saturday-morning");
    assertThat(narrowed.select(".dir-hit h2").eachText()).containsExactly("Otters");
    assertThat(narrowed.select("option[selected]").text()).isEqualTo("Saturday morning");
    assertThat(narrowed.select(".site-chip").eachText())
        .containsExactly("Remove Sport and leisure ×", "Remove Saturday morning ×");
    assertThat(narrowed.select("form.dir-search input[name=when]").val())
        .isEqualTo("saturday-morning");

    Document none =
        browsing.page("/search?q=calm+swimming&category=sport-and-leisure&when=monday-evening");
    assertThat(none.select("h1").text()).startsWith("Nothing found");
    assertThat(none.select(".site-chip").eachAttr("href"))
        .contains("/search?q=calm%20swimming&category=sport-and-leisure");
  }

  @Test
  void turnsPages() {
    Document first = browsing.page("/search?q=tea");
    Document second = browsing.page(first.selectFirst("a[rel=next]").attr("href"));

    assertThat(second.select(".govuk-pagination__item--current").text()).isEqualTo("2");
    assertThat(second.select(".dir-hit h2").eachText())
        .hasSize(10)
        .doesNotContainAnyElementsOf(first.select(".dir-hit h2").eachText());
    assertThat(browsing.page("/search?q=tea&page=99").select(".dir-note").text())
        .contains("not as many pages");
  }

  @Test
  void helpsWhereNothingIsFound() {
    Document empty = browsing.page("/search?q=unicorn+EHCP&need=autism");

    assertThat(empty.select("h1").text()).startsWith("Nothing found");
    assertThat(empty.select(".dir-note a").eachAttr("href"))
        .contains("/search?q=unicorn%20EHCP", "/search?q=unicorn", "/jargon#ehcp");
  }

  @Test
  void answersTheThreeQuestions() {
    Document listing = browsing.page("/listings/" + Listings.OTTERS + "/otters");

    assertThat(listing.select("h2").eachText())
        .startsWith("What is it?", "Who is it for?", "How do I access it?");
    assertThat(listing.select("a[href^=tel]").eachText())
        .containsExactly("01632 960123", "0113 496 0123");
    assertThat(listing.select("a[href^=tel]").eachAttr("href"))
        .containsExactly("tel:+441632960123", "tel:+441134960123");
    assertThat(listing.text())
        .contains("Saturdays, 9am to 10am in term time")
        .contains("Winter splash, Mill Lane Pool Saturday 5 December 2099, 10am to 12 noon");
    assertThat(listing.select("a[href='mailto:otters@leisure.example']")).hasSize(1);
    assertThat(listing.select("a[href='http://leisure.example/otters']")).hasSize(1);
    assertThat(listing.select("script[type='application/ld+json']").html()).contains("\"Otters\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/listings/" + HOSTILE, "/search?q=kites", "/search?q=<script>alert(1)</script>"})
  void letsNoTextOfAPageDoHarm(String path) {
    Document page = browsing.page(path.replace("<", "%3C").replace(">", "%3E"));

    assertThat(page.select("script:not([src^=/assets/]):not([type='application/ld+json'])"))
        .isEmpty();
    assertThat(page.select("main img, main [onerror], main [onload], main [onmouseover], main b"))
        .isEmpty();
    assertThat(page.select("[href^=javascript], [href^=data]")).isEmpty();
    assertThat(page.text()).contains("<script>alert(1)</script>").doesNotContain("49");
  }

  @Test
  void saysInPlainWordsThatAListingIsNotHere() {
    HttpResponse<String> gone = browsing.get("/listings/no-such-listing");

    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.body()).contains("That page is not here", "govuk-footer");
  }

  @Test
  void givesAListingAsJsonWithoutWhatIsTheCouncilsOwn() {
    JsonNode listing = browsing.json("/api/v1/listings/" + Listings.OTTERS);

    assertThat(listing.get("name").asString()).isEqualTo("Otters");
    assertThat(listing.get("kind").asString()).isEqualTo("activity");
    assertThat(listing.has("approval") || listing.has("provenance")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page=0", "page=101", "page=abc", "size=1000", "need=Not+An+Id", "when=someday"})
  void namesTheParameterThatAScriptGotWrong(String query) {
    HttpResponse<String> refused = browsing.get("/api/v1/search?" + query);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.body()).contains("\"parameter\":\"" + query.replaceFirst("=.*", "") + "\"");
  }

  @Test
  void givesProblemsAsJsonBelowApi() {
    assertThat(browsing.json("/api/v1/listings/nope").get("status").asInt()).isEqualTo(404);
    assertThat(browsing.json("/api/v1/nothing").get("instance").asString())
        .isEqualTo("/api/v1/nothing");
  }

  @Test
  void describesItselfToScriptsAndOperators() {
    assertThat(browsing.json("/api/v1/openapi").get("paths").propertyNames())
        .containsExactlyInAnyOrder("/api/v1/search", "/api/v1/listings/{id}");
    assertThat(
            browsing
                .json("/actuator/health")
                .get("components")
                .get("solr")
                .get("status")
                .asString())
        .isEqualTo("UP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=tea",
        "/jargon",
        "/help",
        "/privacy",
        "/accessibility",
        "/nope",
        "/listings/" + Listings.OTTERS
      })
  void keepsToItself(String path) {
    HttpResponse<String> answer = browsing.get(path);
    Document page = browsing.page(path);
    Elements loaded = page.select("link[href], script[src], img[src], use[href], form[action]");

    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(loaded).allMatch(element -> element.attr(loads(element)).matches("/(?!/).*"));
    assertThat(page.select("[style], style, [onclick]")).isEmpty();
    assertThat(page.select("footer a").eachText()).contains("Complaints");
  }

  private static String loads(Element element) {
    return element.hasAttr("src") ? "src" : element.hasAttr("action") ? "action" : "href";
  }

  @Test
  void leavesNoQuestionInSolrsLog() throws IOException {
    browsing.get("/search?q=zebrafish");
    browsing.get("/search?q=tea");

    assertThat(Files.readString(publishing.backends().folder().resolve("logs/solr.log")))
        .doesNotContain("zebrafish");
  }
}
