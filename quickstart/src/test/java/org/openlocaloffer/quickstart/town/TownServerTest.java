package org.openlocaloffer.quickstart.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.quickstart.town.answer.GraphApi;

class TownServerTest {
  private TownServer town;

  @BeforeEach
  void start() throws IOException {
    town = TownServer.start(null, "127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void servesEachSiteUnderItsOwnHostWithItsOwnHabits() throws Exception {
    HttpResponse<String> council = get("council", "/children-and-families/send/portage");
    HttpResponse<byte[]> rovers = visitor().bytes("rovers", "/inclusive.htm");

    assertThat(council.body()).contains("<h1>Portage</h1>").doesNotContain("{{");
    assertThat(council.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(rovers.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(new String(rovers.body(), "windows-1252")).contains("£3.50 a week");
    assertThat(get("nowhere", "/").statusCode()).isEqualTo(404);
  }

  @Test
  void listsTheSitesOnPlainLocalhost() throws Exception {
    assertThat(get("", "/").body())
        .contains("http://council.localhost:" + town.port() + "/", "Brackenford Council");
  }

  @Test
  void answers304ToWhoeverHasThePageAlready() throws Exception {
    HttpResponse<String> first = get("council", "/services/bins");
    String etag = first.headers().firstValue("ETag").orElseThrow();
    String modified = first.headers().firstValue("Last-Modified").orElseThrow();

    assertThat(
            send(request("council", "/services/bins").header("If-None-Match", etag)).statusCode())
        .isEqualTo(304);
    assertThat(
            send(request("council", "/services/bins").header("If-Modified-Since", modified))
                .statusCode())
        .isEqualTo(304);
    assertThat(
            send(request("council", "/services/bins").header("If-None-Match", "\"other\""))
                .statusCode())
        .isEqualTo(200);
    assertThat(get("buddies", "/").headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void movesVisitorsToTheAddressThatTheSiteUses() throws Exception {
    HttpResponse<String> noSlash = get("buddies", "/what-we-do/sibs");
    HttpResponse<String> moved = get("council", "/shortbreaks");

    assertThat(noSlash.statusCode()).isEqualTo(301);
    assertThat(noSlash.headers().firstValue("Location")).contains("/what-we-do/sibs/");
    assertThat(moved.headers().firstValue("Location"))
        .contains("/children-and-families/send/short-breaks");
  }

  @Test
  void listsItsPagesInSitemaps() throws Exception {
    assertThat(get("council", "/sitemap.xml").body())
        .contains("<sitemapindex", "/sitemap-services.xml");
    assertThat(get("council", "/sitemap-services.xml").body())
        .contains("<loc>http://council.localhost:" + town.port() + "/services/blue-badge</loc>");
  }

  @Test
  void pagesAnOpenReferralFeed() throws Exception {
    JsonNode second =
        new ObjectMapper().readTree(get("eastmere", "/services?page=2&per_page=4").body());

    assertThat(second.at("/total_items").asInt()).isEqualTo(10);
    assertThat(second.at("/total_pages").asInt()).isEqualTo(3);
    assertThat(second.at("/first_page").asBoolean()).isFalse();
    assertThat(second.at("/contents")).hasSize(4);
    assertThat(second.at("/contents/0/url").asText())
        .startsWith("http://eastmere.localhost:" + town.port() + "/directory/");
    String one = get("eastmere", "/services/" + second.at("/contents/0/id").asText()).body();
    assertThat(new ObjectMapper().readTree(one).at("/phones/0/number").asText())
        .startsWith("01632 960");
  }

  @Test
  void anApiLikeFacebooksWantsItsToken() throws Exception {
    String posts = "/v23.0/MillLaneSoftPlay/posts?fields=id,message&limit=50";

    HttpResponse<String> refused = get("facecircle", posts);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"code\":190");
    assertThat(bearing(GraphApi.TOKEN, posts).body())
        .contains("Relaxed hour", "posts?access_token=");
    assertThat(bearing(GraphApi.TOKEN, posts + "&after=older").body()).contains("new ramp");
    assertThat(bearing("expired", posts).statusCode()).isEqualTo(400);
    assertThat(get("facecircle", "/v23.0/MillLaneSoftPlay.json").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> bearing(String token, String path) throws Exception {
    return send(request("facecircle", path).header("Authorization", "Bearer " + token));
  }

  @Test
  void changesAndRemovesPagesWhenTold() throws Exception {
    String portage = "/children-and-families/send/portage";
    String etag = get("council", portage).headers().firstValue("ETag").orElseThrow();

    change(
        "{'site':'council','path':'PATH','replace':'an hour','with':'two hours'}"
            .replace("PATH", portage));
    HttpResponse<String> changed = send(request("council", portage).header("If-None-Match", etag));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).contains("for two hours each week");

    change("{'site':'council','path':'PATH','status':410}".replace("PATH", portage));
    assertThat(get("council", portage).statusCode()).isEqualTo(410);
    assertThat(change("{'site':'council','path':'/none','status':410}").statusCode())
        .isEqualTo(404);
    assertThat(change("{'sight':'council'}").body()).contains("sight");
  }

  @Test
  void keepsABookOfWhoAskedForWhat() throws Exception {
    get("council", "/robots.txt");
    get("council", "/services/bins");
    get("council", "/services/bins");
    get("council", "/my-account/bills");
    get("broken-robots", "/");

    JsonNode book = new ObjectMapper().readTree(get("", "/-/requests").body());
    assertThat(book.at("/council/requests/~1services~1bins").asInt()).isEqualTo(2);
    assertThat(book.at("/council/disallowed").toString()).isEqualTo("{\"/my-account/bills\":1}");
    assertThat(book.at("/council/mostAtOnce").asInt()).isEqualTo(1);
    assertThat(book.at("/council/shortestGapMillis").asInt()).isNotNegative();
    assertThat(book.at("/broken-robots/disallowed/~1").asInt()).isEqualTo(1);
  }

  @Test
  void refusesATakenPort() {
    assertThatThrownBy(() -> TownServer.start(null, "127.0.0.1", town.port()))
        .isInstanceOf(BindException.class);
  }

  @Test
  void servesSavedPagesAtTheirOldAddresses(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("index.tsv"),
        "id\ttype\turl\n"
            + "1\tservice\thttps://WWW.Clubs.example/a/b/?id=4\n"
            + "2\tforum\tftp://x\n"
            + "3\tforum\thttps://y.example/\n"
            + "1\tforum\t\n");
    Files.createDirectory(folder.resolve("html"));
    try (GZIPOutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("html/1.html.gz")))) {
      out.write("<h1>Saved</h1>".getBytes());
    }
    Files.copy(folder.resolve("html/1.html.gz"), folder.resolve("html/2.html.gz"));

    PagesFolder read = PagesFolder.read(folder);
    assertThat(read.problems())
        .hasSize(2)
        .first()
        .asString()
        .endsWith("index.tsv, line 3: not a web address: ftp://x");
    assertThat(read.pages().get(0).localUrl(8090))
        .isEqualTo("http://www.clubs.example.localhost:8090/a/b/?id=4");

    town.close();
    town = TownServer.start(folder, "127.0.0.1", 0);
    HttpResponse<String> page = get("www.Clubs.example", "/a/b?id=4");
    assertThat(page.body()).isEqualTo("<h1>Saved</h1>");
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(get("saved-1", "/").body()).isEqualTo("<h1>Saved</h1>");
    assertThat(get("www.clubs.example", "/a/b/?id=5").statusCode()).isEqualTo(404);
    assertThat(get("www.clubs.example", "/robots.txt").statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhatIsMissingFromAFolderOfPages(@TempDir Path folder) {
    assertThatThrownBy(() -> PagesFolder.read(folder))
        .hasMessageContaining("no readable index.tsv");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return visitor().send(request);
  }

  private HttpRequest.Builder request(String site, String path) {
    return visitor().request(site, path);
  }

  private HttpResponse<String> get(String site, String path) throws Exception {
    return visitor().get(site, path);
  }

  private TownVisitor visitor() {
    return new TownVisitor(town.port());
  }

  private HttpResponse<String> change(String json) throws Exception {
    return send(
        request("", "/-/change")
            .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
  }
}
