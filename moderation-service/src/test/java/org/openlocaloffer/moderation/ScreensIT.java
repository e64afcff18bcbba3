package org.openlocaloffer.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlocaloffer.contracts.example.Candidates.aChoir;
import static org.openlocaloffer.contracts.example.Candidates.hoursLater;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.moderation.decision.Actor;
import org.openlocaloffer.moderation.decision.Decisions;
import org.openlocaloffer.moderation.decision.Request;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.listing.Listings;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;

/** What a moderator does, in a browser without scripts. */
class ScreensIT {
  @TempDir static Path folder;
  private static Backends backends;
  private static Service service;
  private static Kafka kafka;

  @BeforeAll
  static void start() {
    backends = Backends.start(Server.POSTGRES, Server.KAFKA);
    service = Service.start(backends, Service.config(folder));
    kafka = new Kafka(backends.kafka());
  }

  @AfterAll
  static void stop() {
    service.close();
    backends.close();
  }

  @Test
  void letsNobodyInWithoutAPassword() {
    Browser stranger = new Browser(service.address());
    stranger.open("/queue");
    assertThat(stranger.path()).isEqualTo("/sign-in");
    stranger.submit("form[action=/sign-in]", "username", "moderator", "password", "wrong");
    assertThat(stranger.path()).isEqualTo("/sign-in?wrong");
    assertThat(stranger.page().select(".govuk-error-summary a[href=#password]").text())
        .contains("password is wrong");
    assertThat(stranger.page().select("#username").val()).isEqualTo("moderator");
    assertThat(stranger.page().select("#password").val()).isEmpty();
    stranger.submit("form[action=/sign-in]", "username", "\"><b>", "password", "wrong");
    assertThat(stranger.page().select("#username").val()).isEqualTo("\"><b>");
    assertThat(stranger.open("/sign-in").select("#username").val()).isEmpty();
    Browser moderator = moderator();
    moderator.post("/decisions/1/undo");
    assertThat(moderator.status()).as("without the form's token").isEqualTo(403);
  }

  @Test
  void approvesWithEditsThenTakesItBack() {
    String url = "http://choir.example/edited";
    arrived(url);
    Browser moderator = moderator();
    Document item = moderator.open("/items/" + id(url));
    assertThat(item.select("#name").val()).isEqualTo("Signing choir");
    assertThat(item.select("#from-name").text())
        .startsWith("High confidence, from the page's data");
    assertThat(item.select(".site-snapshot script, .site-snapshot [onclick]")).isEmpty();

    Document wrong = moderator.submit("#listing", "phones", "none", "summary", "Sing and sign.");
    assertThat(moderator.status()).isEqualTo(400);
    assertThat(wrong.select(".govuk-error-summary a[href=#phones]").text()).contains("'none'");
    assertThat(wrong.select("#summary").text()).isEqualTo("Sing and sign.");

    Document next = moderator.submit("#listing", "phones", "01632 960124");
    assertThat(next.select(".govuk-notification-banner--success").text())
        .contains("Approved: Brackenford signing choir", "Undo");
    var messages = kafka.await("listings", id(url), all -> !all.isEmpty());
    Listing listing = Codec.read(messages.get(0).value(), Listing.class);
    assertThat(listing.summary()).isEqualTo("Sing and sign.");
    assertThat(listing.contacts())
        .singleElement()
        .extracting(c -> c.value())
        .isEqualTo("+441632960124");

    Document undone = moderator.submit("form[action$=/undo]");
    assertThat(undone.select(".govuk-notification-banner--success").text()).contains("Taken back");
    assertThat(undone.select("#summary").text())
        .as("what the page proposed, not what was typed")
        .startsWith("We sing and sign together");
    kafka.await("listings", id(url), all -> all.size() == 2 && all.get(1).value() == null);
  }

  @Test
  void namesWhoWasFasterAndKeepsWhatWasTyped() {
    String url = "http://choir.example/both";
    arrived(url);
    Browser slow = moderator();
    slow.open("/items/" + id(url));
    Browser fast = new Browser(service.address()).signIn(Service.ADMIN);
    fast.open("/items/" + id(url));
    fast.submit("#listing");

    Document page = slow.submit("#listing", "summary", "My careful words");

    assertThat(slow.status()).isEqualTo(409);
    assertThat(page.select(".govuk-error-summary").text())
        .contains("already approved by admin", "What you typed is kept");
    assertThat(page.select("#summary").text()).isEqualTo("My careful words");
  }

  @Test
  void keepsTheReasonAndNoteOfARejectionThatCameLate() {
    String url = "http://choir.example/both-reject";
    arrived(url);
    Browser slow = moderator();
    slow.open("/items/" + id(url));
    Browser fast = new Browser(service.address()).signIn(Service.ADMIN);
    fast.open("/items/" + id(url));
    fast.submit("#listing");

    Document page =
        slow.submit("form[action$=/reject]", "reason", "out-of-area", "note", "In Westmarsh Sands");

    assertThat(slow.status()).isEqualTo(409);
    assertThat(page.select(".govuk-error-summary a[href=#reject]").text())
        .contains("already approved by admin", "What you typed is kept");
    assertThat(page.select("input[name=reason][checked]").val()).isEqualTo("out-of-area");
    assertThat(page.select("#note").text()).isEqualTo("In Westmarsh Sands");
    assertThat(page.select("#reject button").text()).isEqualTo("Withdraw");
  }

  @Test
  void takesAListingOutOfTheDirectoryAndPutsItBack() {
    String url = "http://choir.example/take-out";
    arrived(url);
    Browser moderator = moderator();
    moderator.open("/items/" + id(url));
    moderator.submit("#listing");
    moderator.open("/listings/" + id(url));

    Document refused = moderator.submit("form[action$=/withdraw]");
    assertThat(refused.select(".govuk-error-summary").text()).contains("Choose why");
    Document out = moderator.submit("form[action$=/withdraw]", "reason", "closed");

    assertThat(out.text()).contains("Withdrawn: Signing choir", "Not in the directory");
    assertThat(out.select("#listing button")).isEmpty();
    Document back = moderator.submit("form[action$=/undo]");
    assertThat(back.text()).contains("Taken back. The item is approved again.");
  }

  @Test
  void offersTheDecisionThatTookAPagesListingOutToBeUndone() {
    String first = "http://choir.example/shared-first";
    String second = "http://choir.example/shared-second";
    arrived(first);
    arrived(second);
    Decisions decisions = service.bean(Decisions.class);
    Actor ann = Actor.person("ann");
    UUID listing = decisions.approve(Request.of(Item.idOf(first), 1, ann), Map.of()).listingId();
    decisions.attach(Request.of(Item.idOf(second), 1, ann).on(listing), Set.of(), Map.of());
    int version = service.bean(Listings.class).find(listing).orElseThrow().version();
    decisions.withdraw(
        Request.ofListing(listing, version, Actor.person("ben")).because("Closed", null));

    Browser browser = moderator();
    assertThat(browser.open("/items/" + id(second)).text()).contains("Withdrawn by ben");
    browser.submit("form[action$=/undo]");

    assertThat(state(first)).isEqualTo("approved");
    assertThat(browser.open("/items/" + id(second)).text())
        .contains("Added to another listing by ann");
  }

  @Test
  void revisesAListingOnItsOwnPageAndKeepsWhatWasTypedTooLate() {
    String url = "http://choir.example/listing-page";
    arrived(url);
    Browser moderator = moderator();
    moderator.open("/items/" + id(url));
    moderator.submit("#listing");
    Browser slow = moderator();
    slow.open("/listings/" + id(url));
    moderator.open("/listings/" + id(url));

    assertThat(moderator.submit("#listing", "summary", "We sing.").text())
        .contains("Published again: Signing choir");
    Document late = slow.submit("#listing", "summary", "My careful words");

    assertThat(slow.status()).isEqualTo(409);
    assertThat(late.select(".govuk-error-summary").text()).contains("already revised by moderator");
    assertThat(late.select("#summary").text()).isEqualTo("My careful words");
  }

  @Test
  void wantsAnotherReasonToBeSaid() {
    String url = "http://choir.example/other-reason";
    arrived(url);
    Browser moderator = moderator();
    moderator.open("/items/" + id(url));
    Document page = moderator.submit("form[action$=/reject]", "reason", "other", "note", " ");
    assertThat(moderator.status()).isEqualTo(400);
    assertThat(page.select(".govuk-error-summary a[href=#note]").text())
        .contains("Say in the note");
    assertThat(page.select("input[name=reason][checked]").val()).isEqualTo("other");
  }

  @Test
  void rejectsForAReasonOnly() {
    String url = "http://choir.example/rejected";
    arrived(url);
    Browser moderator = moderator();
    moderator.open("/items/" + id(url));
    Document page = moderator.submit("form[action$=/reject]", "note", "Closed in May");
    assertThat(moderator.status()).isEqualTo(400);
    assertThat(page.select(".govuk-error-summary").text()).contains("Choose why");
    assertThat(page.select("#note").text()).isEqualTo("Closed in May");

    moderator.submit("form[action$=/reject]", "reason", "out-of-date");

    Document item = moderator.open("/items/" + id(url));
    assertThat(item.text()).contains("rejected by moderator – It is out of date – Closed in May");
    assertThat(moderator.open("/decisions").text()).contains("rejected by moderator");
    assertThat(moderator.open("/queue?state=rejected").text()).contains(url);
  }

  @Test
  void trustsASiteAndApprovesWhatWaitsOfIt() {
    String first = "http://forum.example/groups/1";
    arrived(first);
    arrived("http://forum.example/groups/2");
    arrived("http://forum.example/groups/3");
    arrived("http://forum.example/shop");
    Browser moderator = moderator();
    moderator.open("/items/" + id(first) + "/trust");
    moderator.submit("main form", "path", "/other", "reason", "");
    assertThat(moderator.status()).isEqualTo(400);
    Document rule = moderator.submit("main form", "path", "/groups/", "reason", "Known for years");
    assertThat(rule.text()).contains("2 pages of this site are already waiting");

    Document done = moderator.submit("form[action$=/waiting]");
    assertThat(done.text()).contains("Approved: 2 items from forum.example/groups/");
    assertThat(state("http://forum.example/groups/3")).isEqualTo("approved");
    assertThat(state("http://forum.example/shop")).isEqualTo("waiting");

    kafka.send(aChoir("http://forum.example/groups/4"));
    Eventually.get(
        () -> service.get("/api/v1/items/" + id("http://forum.example/groups/4")),
        a -> a.status() == 200 && a.body().get("state").asString().equals("approved"));

    assertThat(moderator.open("/decisions").select("form[action^=/batches/] button").text())
        .startsWith("Undo all 2");
    Document undone = moderator.submit("form[action^=/batches/]");
    assertThat(undone.text()).contains("2 decisions taken back");
    assertThat(state("http://forum.example/groups/3")).isEqualTo("waiting");
    assertThat(state(first)).isEqualTo("approved");
    String path = moderator.open("/trust").select("a:contains(forum.example)").attr("href");
    moderator.open("/trust");
    assertThat(moderator.submit("form[action=" + path + "/end]").text())
        .contains("Ended: the rule");
  }

  @Test
  void saysWhichPartsOfADecidedPageHaveChanged() {
    String url = "http://choir.example/changes";
    arrived(url);
    Browser moderator = moderator();
    moderator.open("/items/" + id(url));
    moderator.submit("#listing");

    kafka.send(changed(url, "b".repeat(64), 1, "text"));
    kafka.send(changed(url, "c".repeat(64), 2, "phone", "referral_needed"));

    Eventually.get(
        () -> moderator.open("/items/" + id(url)),
        page -> page.text().contains("Changed: phone, referral needed, text"));
  }

  private static Candidate.Found changed(String url, String hash, int hours, String... parts) {
    Candidate.Found page = aChoir(url, hash, hoursLater(hours));
    return new Candidate.Found(
        page.url(),
        page.sourceId(),
        page.at(),
        page.contentHash(),
        page.title(),
        page.text(),
        page.snapshot(),
        page.language(),
        page.claims(),
        List.of(parts));
  }

  @Test
  void showsHowSourcesStandAndLetsAdminsPauseThem() {
    var report =
        new CrawlReport(
            "choir",
            "run",
            Instant.now(),
            Instant.now(),
            CrawlReport.State.FAILING,
            12,
            1,
            3,
            0,
            7,
            Map.of(RefusalCause.ROBOTS, 4L),
            List.of(),
            RobotsState.UNREACHABLE,
            19,
            2,
            List.of(
                new CrawlReport.Alarm(CrawlReport.Alarm.Kind.LOGIN_WALL, "3 pages ask to sign in")),
            null,
            null);
    kafka.send(Topic.CRAWL_REPORTS.topicName(), "choir", Codec.write(report));
    Browser moderator = moderator();
    Document page =
        Eventually.get(() -> moderator.open("/sources"), p -> p.text().contains("12 pages"));
    assertThat(page.text())
        .contains(
            "Signing choir", "Failing", "robots.txt says no: 4", "Asks to sign in", "Website");
    assertThat(page.select("form[action^=/sources]")).isEmpty();

    Browser admin = new Browser(service.address()).signIn(Service.ADMIN);
    admin.open("/sources");
    assertThat(admin.submit("form[action=/sources/choir/pause]").text()).contains("Paused:");
    var messages = kafka.await("sources", "choir", all -> all.size() == 2);
    assertThat(Codec.read(messages.get(1).value(), Source.class).paused()).isTrue();
  }

  @Test
  void saysWhatToDoWhereNothingIsFound() {
    assertThat(moderator().open("/queue?q=xylophonist").text()).contains("clear the filter");
    assertThat(moderator().open("/queue?state=gone").text()).contains("Nothing here yet");
    Browser moderator = moderator();
    moderator.open("/items/" + id("http://nobody.example/"));
    assertThat(moderator.status()).isEqualTo(404);
    moderator.open("/items/7");
    assertThat(moderator.status()).isEqualTo(400);
  }

  private static Browser moderator() {
    return new Browser(service.address()).signIn(Service.MODERATOR);
  }

  private static void arrived(String url) {
    kafka.send(aChoir(url));
    Eventually.get(() -> service.get("/api/v1/items/" + id(url)), a -> a.status() == 200);
  }

  private static String state(String url) {
    return service.get("/api/v1/items/" + id(url)).body().get("state").asString();
  }

  private static String id(String url) {
    return Item.idOf(url).toString();
  }
}
