package org.openlocaloffer.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlocaloffer.contracts.example.Candidates.aChoir;
import static org.openlocaloffer.contracts.example.Candidates.hoursLater;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.listing.Approval;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.DeadLetter;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;
import tools.jackson.databind.JsonNode;

/** From a candidate on Kafka to a listing on Kafka, over HTTP as a script would do it. */
class JsonJourneyIT {
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
  void publishesAnApprovedCandidateOnce() {
    String url = "http://choir.example/once";
    kafka.send(aChoir(url), aChoir(url), aChoir(url));
    JsonNode item = arrived(url);
    assertThat(item.get("state").asString()).isEqualTo("waiting");
    assertThat(item.get("version").asInt()).isEqualTo(1);

    var answer = decide(url, "{\"action\":\"approve\",\"version\":1}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().get("item").get("state").asString()).isEqualTo("approved");
    var messages = kafka.await("listings", id(url), found -> !found.isEmpty());
    Listing listing = Codec.read(messages.get(0).value(), Listing.class);
    assertThat(listing.name()).isEqualTo("Signing choir");
    assertThat(listing.revision()).isEqualTo(1);
    assertThat(listing.approval().via()).isEqualTo(Approval.Via.PERSON);
    assertThat(listing.approval().by()).isEqualTo("moderator");
    assertThat(listing.categories()).containsExactly("arts");
  }

  @Test
  void replacesTheProposalOfAnUndecidedPageOnly() {
    String url = "http://choir.example/changing";
    kafka.send(aChoir(url), aChoir(url, "b".repeat(64), hoursLater(1)));
    Eventually.get(() -> service.get("/api/v1/items/" + id(url)), a -> version(a) == 2);
    assertThat(decide(url, "{\"action\":\"approve\",\"version\":1}").status()).isEqualTo(409);
    assertThat(decide(url, "{\"action\":\"approve\",\"version\":2}").status()).isEqualTo(201);

    kafka.send(aChoir(url, "c".repeat(64), hoursLater(2)));
    var changed =
        Eventually.get(
            () -> service.get("/api/v1/items/" + id(url)),
            a -> a.body().get("changed").asBoolean());
    assertThat(changed.body().get("state").asString()).isEqualTo("approved");
    assertThat(version(changed)).isEqualTo(3);

    kafka.send(new Candidate.Gone(url, "choir", hoursLater(3), 404));
    Eventually.get(() -> service.get("/api/v1/items/" + id(url)), a -> a.body().has("gone"));
  }

  @Test
  void letsAPageThatChangedMeanwhileWaitWithWhatItSaysNow() {
    String url = "http://choir.example/changed-then-undone";
    kafka.send(aChoir(url));
    arrived(url);
    var approved = decide(url, "{\"action\":\"approve\",\"version\":1}");
    Candidate.Found newer =
        saying(aChoir(url, "d".repeat(64), hoursLater(1)), "We moved to Sundays.");
    kafka.send(newer);
    Eventually.get(
        () -> service.get("/api/v1/items/" + id(url)), a -> a.body().get("changed").asBoolean());

    var undone = undo(approved);

    assertThat(undone.status()).isEqualTo(201);
    int version = undone.body().get("item").get("version").asInt();
    JsonNode item = service.get("/api/v1/items/" + id(url)).body();
    assertThat(item.get("state").asString()).isEqualTo("waiting");
    assertThat(item.get("changed").asBoolean()).isFalse();
    assertThat(item.get("text").asString()).isEqualTo("We moved to Sundays.");
    assertThat(version).isGreaterThan(2);
    assertThat(decide(url, "{\"action\":\"approve\",\"version\":" + version + "}").status())
        .isEqualTo(201);
    var messages = kafka.await("listings", id(url), found -> found.size() >= 3);
    assertThat(listing(messages.get(2).value()).text()).isEqualTo("We moved to Sundays.");
  }

  private static Candidate.Found saying(Candidate.Found page, String text) {
    return new Candidate.Found(
        page.url(),
        page.sourceId(),
        page.at(),
        page.contentHash(),
        page.title(),
        text,
        page.snapshot(),
        page.language(),
        page.claims());
  }

  @Test
  void namesWhoWasFasterAndTakesDecisionsBack() {
    String url = "http://choir.example/conflict";
    kafka.send(aChoir(url));
    arrived(url);
    var first = decide(url, "{\"action\":\"approve\",\"version\":1}");
    var second =
        service.post(
            "/api/v1/items/" + id(url) + "/decisions",
            "{\"action\":\"reject\",\"version\":1,\"reason\":\"out-of-area\"}",
            Service.ADMIN);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.type()).startsWith("application/problem+json");
    assertThat(second.body().get("detail").asString())
        .startsWith("This item was already approved by moderator at ");
    assertThat(second.body().get("decidedBy").asString()).isEqualTo("moderator");

    var revised =
        decide(url, "{\"action\":\"revise\",\"version\":2,\"listing\":{\"name\":\"Choir\"}}");
    assertThat(revised.status()).isEqualTo(201);
    assertThat(undo(first).status()).isEqualTo(409);
    assertThat(undo(revised).status()).isEqualTo(201);
    assertThat(undo(first).status()).isEqualTo(201);
    assertThat(undo(first).status()).isEqualTo(409);
    assertThat(decide(url, "{\"action\":\"approve\",\"version\":5}").status()).isEqualTo(201);

    var messages = kafka.await("listings", id(url), found -> found.size() >= 5);
    assertThat(messages.get(3).value()).isNull();
    assertThat(listing(messages.get(1).value()).name()).isEqualTo("Choir");
    assertThat(listing(messages.get(1).value()).provenance().get("name").extractor())
        .isEqualTo("person");
    assertThat(listing(messages.get(2).value()).name()).isEqualTo("Signing choir");
    assertThat(listing(messages.get(2).value()).revision()).isEqualTo(3);
    assertThat(listing(messages.get(4).value()).revision()).isEqualTo(5);
  }

  @Test
  void waitsWithWhatThePageProposedOnceAnEditIsTakenBack() {
    String url = "http://choir.example/edit-undone";
    kafka.send(aChoir(url));
    arrived(url);
    var edited =
        decide(url, "{\"action\":\"approve\",\"version\":1,\"listing\":{\"name\":\"Edit\"}}");
    assertThat(name(url)).isEqualTo("Edit");
    assertThat(undo(edited).status()).isEqualTo(201);
    assertThat(name(url)).isEqualTo("Signing choir");

    assertThat(decide(url, "{\"action\":\"approve\",\"version\":3}").status()).isEqualTo(201);
    var messages = kafka.await("listings", id(url), all -> all.size() == 3);
    assertThat(listing(messages.get(0).value()).name()).isEqualTo("Edit");
    assertThat(listing(messages.get(2).value()).name()).isEqualTo("Signing choir");
  }

  @Test
  void withdrawsAListingAndPutsItBack() {
    String url = "http://choir.example/withdrawn";
    kafka.send(aChoir(url));
    arrived(url);
    decide(url, "{\"action\":\"approve\",\"version\":1}");

    var withdrawn =
        service.post(
            "/api/v1/listings/" + id(url) + "/decisions",
            "{\"action\":\"withdraw\",\"version\":2,\"reason\":\"closed\"}");

    assertThat(withdrawn.status()).isEqualTo(201);
    assertThat(withdrawn.body().get("listing").get("published").asBoolean()).isFalse();
    assertThat(withdrawn.body().get("item").get("state").asString()).isEqualTo("rejected");
    assertThat(undo(withdrawn).status()).isEqualTo(201);
    var listing = service.get("/api/v1/listings/" + id(url)).body();
    assertThat(listing.get("published").asBoolean()).isTrue();
    assertThat(listing.get("items").get(0).get("item").asString()).isEqualTo(id(url));
    assertThat(listing.get("decisions").get(1).get("reason").asString())
        .isEqualTo("It has closed or ended");
    var messages = kafka.await("listings", id(url), all -> all.size() == 3);
    assertThat(messages.get(1).value()).isNull();
    assertThat(listing(messages.get(2).value()).revision()).isEqualTo(3);
  }

  @Test
  void publishesAListingThatStaffWrote() {
    var written = service.post("/api/v1/listings", "{\"name\":\"Wheelchair loan\"}");

    assertThat(written.status()).isEqualTo(201);
    String id = written.body().get("listing").get("id").asString();
    assertThat(listing(kafka.await("listings", id, all -> !all.isEmpty()).get(0).value()).url())
        .isNull();
    assertWrong(service.post("/api/v1/listings", "{\"summary\":\"x\"}"), "name");
    assertWrong(
        service.post(
            "/api/v1/listings/" + id + "/decisions", "{\"action\":\"approve\",\"version\":2}"),
        "action must be revise or withdraw");
  }

  @Test
  void setsAsideWhatItCannotReadAndGoesOn() {
    String topic = Topic.CANDIDATES.topicName();
    kafka.send(
        topic, "http://choir.example/bad", "{\"type\":\"found\"}".getBytes(StandardCharsets.UTF_8));
    kafka.send(topic, "http://choir.example/bad", null);
    kafka.send(aChoir("http://choir.example/bad"));

    arrived("http://choir.example/bad");
    var letters =
        kafka.await(
            Topic.CANDIDATES.deadLetters(), "http://choir.example/bad", found -> found.size() == 2);
    assertThat(
            new String(
                letters.get(0).headers().lastHeader(DeadLetter.REASON).value(),
                StandardCharsets.UTF_8))
        .isEqualTo("Candidate: missing url");
  }

  @Test
  void setsAsideWithoutItsValueWhatLeavesNoRoomForTheReason() {
    String key = "http://choir.example/huge";
    byte[] huge = new byte[Topic.MAX_MESSAGE_BYTES - key.length() - 100];
    kafka.send(Topic.CANDIDATES.topicName(), key, huge);
    kafka.send(aChoir(key));

    arrived(key);
    var letters = kafka.await(Topic.CANDIDATES.deadLetters(), key, found -> !found.isEmpty());
    assertThat(letters.get(0).value()).isNull();
    assertThat(
            new String(
                letters.get(0).headers().lastHeader(DeadLetter.REASON).value(),
                StandardCharsets.UTF_8))
        .startsWith("not JSON");
  }

  @Test
  void letsTrustRulesDecide() {
    kafka.send(aChoir("http://trusted.example/a"), aChoir("http://blocked.example/a"));
    var trusted =
        Eventually.get(
            () -> service.get("/api/v1/items/" + id("http://trusted.example/a")),
            a -> a.status() == 200);
    assertThat(trusted.body().get("state").asString()).isEqualTo("approved");
    assertThat(trusted.body().get("decidedBy").asString()).startsWith("trust rule ");
    var messages =
        kafka.await("listings", id("http://trusted.example/a"), found -> !found.isEmpty());
    assertThat(listing(messages.get(0).value()).approval().via())
        .isEqualTo(Approval.Via.TRUST_RULE);
    assertThat(arrived("http://blocked.example/a").get("state").asString()).isEqualTo("rejected");
  }

  @Test
  void pagesThroughTheQueueWithoutGapOrRepeat() {
    for (int i = 0; i < 5; i++) {
      kafka.send(aChoir("http://choir.example/paged-" + i + "/zebra"));
    }
    Eventually.get(
        () -> service.get("/api/v1/items?q=zebra"), a -> a.body().get("total").asInt() == 5);
    var seen = new java.util.HashSet<String>();
    String after = "";
    do {
      JsonNode page = service.get("/api/v1/items?q=zebra&size=2" + after).body();
      page.get("items").forEach(item -> assertThat(seen.add(item.get("id").asString())).isTrue());
      after = page.get("next").isNull() ? null : "&after=" + page.get("next").asString();
    } while (after != null);
    assertThat(seen).hasSize(5);
  }

  @Test
  void saysWhatIsWrongWithARequest() {
    String url = "http://choir.example/wrong";
    kafka.send(aChoir(url));
    arrived(url);
    assertWrong(decide(url, "{\"version\":1}"), "missing action");
    assertWrong(decide(url, "{\"action\":\"approve\"}"), "missing version");
    assertWrong(decide(url, "{\"action\":\"reject\",\"version\":1}"), "missing reason");
    assertWrong(
        decide(url, "{\"action\":\"reject\",\"version\":1,\"reason\":\"other\"}"),
        "note must say why");
    assertWrong(decide(url, "{\"action\":\"publish\",\"version\":1}"), "not publish");
    assertWrong(decide(url, "{\"action\":"), "JSON");
    assertWrong(
        decide(url, "{\"action\":\"approve\",\"version\":1,\"listing\":{\"nmae\":\"x\"}}"),
        "no field 'nmae'");
    assertWrong(
        decide(url, "{\"action\":\"approve\",\"version\":1,\"listng\":{\"name\":\"x\"}}"),
        "no key 'listng'; it has action, listing, listingId, note, reason, version");
    assertWrong(
        decide(url, "{\"action\":\"approve\",\"version\":1,\"listing\":{\"needs\":[\"arts\"]}}"),
        "listing.needs: the taxonomy has no arts");
    assertWrong(
        decide(
            url,
            "{\"action\":\"approve\",\"version\":1,\"listing\":{\"categories\":[\"arts\",\"art\"]}}"),
        "listing.categories: the taxonomy has no art");
    assertWrong(
        decide(url, "{\"action\":\"approve\",\"version\":1,\"listing\":{\"name\":\"\"}}"),
        "missing name");
    assertWrong(
        decide(url, "{\"action\":\"approve\",\"version\":\"x\"}"),
        "version must be a whole number");
    assertWrong(
        decide(url, "{\"action\":\"approve\",\"version\":1,\"listing\":[]}"),
        "listing must be a JSON object");
    assertWrong(decide(url, "[]"), "the body must be a JSON object");
    assertWrong(decide(url, ""), "the body must be a JSON object");
    assertWrong(
        decide(url, "{\"action\":\"approve\",\"version\":1,\"listing\":{\"kind\":\"zoo\"}}"),
        "kind must be one of service, activity, group, school, information");
    var large = decide(url, "{\"note\":\"" + "x".repeat(1 << 20) + "\"}");
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.body().get("detail").asString()).contains("1 MB");
    assertWrong(service.get("/api/v1/items?size=500"), "size must be 1 to 200");
    assertWrong(service.get("/api/v1/items?after=xyz"), "after is not a place");
    assertWrong(service.get("/api/v1/items?state=odd"), "not odd");
    assertWrong(service.get("/api/v1/items/17"), "id cannot be 17");
    assertThat(service.get("/api/v1/items/" + id("http://nobody.example/")).status())
        .isEqualTo(404);
    assertThat(service.get("/api/v1/items?q=zebra%00").status()).isIn(200, 400);
    assertThat(decide(url, "{\"action\":\"approve\",\"version\":1}").status()).isEqualTo(201);
  }

  @Test
  void showsSnapshotsThatCannotAct() {
    String url = "http://choir.example/snapshot";
    kafka.send(aChoir(url));
    arrived(url);
    String snapshot = service.get("/api/v1/items/" + id(url)).body().get("snapshot").asString();
    assertThat(snapshot)
        .contains("<h3>Signing choir</h3>", "href=\"http://choir.example/join\"", "noopener")
        .doesNotContain("steal", "script", "onclick");
  }

  @Test
  void opensOnlyWhatMayBeOpen() {
    assertThat(service.send(service.request("/actuator/health", null).build()).status())
        .isEqualTo(200);
    assertThat(service.send(service.request("/api/v1/openapi", null).build()).body().toString())
        .contains("/api/v1/items/{id}/decisions");
    var refused = service.send(service.request("/api/v1/items", null).build());
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.type()).startsWith("application/problem+json");
    assertThat(status("/actuator/prometheus", Service.MODERATOR)).isEqualTo(403);
    assertThat(status("/actuator/prometheus", Service.ADMIN)).isEqualTo(200);
    assertThat(status("/api/v1/items", "somebody:wrong")).isEqualTo(401);
    var forged =
        service
            .request("/api/v1/decisions/1/undo", Service.MODERATOR)
            .header("Sec-Fetch-Site", "cross-site")
            .POST(HttpRequest.BodyPublishers.noBody());
    assertThat(service.send(forged.build()).status()).isEqualTo(403);
  }

  private static int status(String path, String account) {
    return service.send(service.request(path, account).build()).status();
  }

  private static JsonNode arrived(String url) {
    return Eventually.get(() -> service.get("/api/v1/items/" + id(url)), a -> a.status() == 200)
        .body();
  }

  private static String name(String url) {
    return service.get("/api/v1/items/" + id(url)).body().get("listing").get("name").asString();
  }

  private static Service.Answer decide(String url, String json) {
    return service.post("/api/v1/items/" + id(url) + "/decisions", json);
  }

  private static Service.Answer undo(Service.Answer decided) {
    return service.post("/api/v1/decisions/" + decided.body().get("id").asLong() + "/undo", "");
  }

  private static int version(Service.Answer answer) {
    return answer.status() == 200 ? answer.body().get("version").asInt() : 0;
  }

  private static void assertWrong(Service.Answer answer, String detail) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("detail").asString()).contains(detail);
  }

  private static Listing listing(byte[] value) {
    return Codec.read(value, Listing.class);
  }

  private static String id(String url) {
    return Item.idOf(url).toString();
  }
}
