package org.openlocaloffer.crawler.frontier.address;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP://Club.Example/Path, http://club.example/Path",
    "http://club.example, http://club.example/",
    "http://club.example:80/, http://club.example/",
    "https://club.example:443/, https://club.example/",
    "http://club.example:8080/, http://club.example:8080/",
    "http://club.example./a, http://club.example/a",
    "http://club.example/a#top, http://club.example/a",
    "http://club.example/a/../b/./c, http://club.example/b/c",
    "http://club.example/%7eann/%c3%a9, http://club.example/~ann/%C3%A9",
    "http://club.example/caf\u00e9, http://club.example/caf%C3%A9",
    "http://b\u00fccher.example/, http://xn--bcher-kva.example/",
    "http://club.example/a?, http://club.example/a",
    "http://club.example/a?utm_source=x&id=7&utm_medium=y, http://club.example/a?id=7",
    "http://club.example/a?fbclid=abc, http://club.example/a",
    "http://club.example/a?_gl=1*1x2y3z*_ga*MTIz&_ga=2.1&_ga_X1=GS1.1&id=7,"
        + " http://club.example/a?id=7",
    "http://club.example/a?gad_source=1&gbraid=0A&igsh=Mz&srsltid=Af&id=7,"
        + " http://club.example/a?id=7",
    "http://club.example/a?sid=k3j9x0q2ab&b=1, http://club.example/a?b=1",
    "http://club.example/a?ASP.NET_SessionId=x1&b=1, http://club.example/a?b=1",
    "http://club.example/a?PHPSESSID=12ab&b=1, http://club.example/a?b=1",
    "http://club.example/a?sid=0123456789abcdef0123&b=1, http://club.example/a?b=1",
    "http://club.example/a;jsessionid=1A2B?b=1, http://club.example/a?b=1",
    "http://club.example/a;JSESSIONID=1A2B/c, http://club.example/a/c",
    "http://club.example/a?osCsid=x7&b=1, http://club.example/a?b=1",
    "http://club.example/a?s=0123456789abcdef0123&b=1, http://club.example/a?b=1",
    "http://club.example/a?session_id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6, http://club.example/a",
    "http://club.example/(S(lit3py55t21z5v55vlm25s55))/a, http://club.example/a",
    "http://\uff11\uff12\uff17.\uff10.\uff10.\uff11/, http://127.0.0.1/",
    "http://club.example\\@127.0.0.1/, http://club.example/@127.0.0.1/",
    "http://club\u3002example/, http://club.example/",
    "http://[::FFFF:127.0.0.1]/, http://127.0.0.1/",
    "http://[::7f00:0001]/, http://[::7f00:1]/",
    "http://club.example/a?b=2&a=1, http://club.example/a?b=2&a=1",
    "http://club.example/a?flag&x=, http://club.example/a?flag&x="
  })
  void hasOneSpelling(String written, String canonical) {
    assertThat(CanonicalUrl.of(written)).map(CanonicalUrl::text).contains(canonical);
    assertThat(CanonicalUrl.of(canonical))
        .as("stays as it is")
        .map(CanonicalUrl::text)
        .contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://club.example/",
        "https://www.my-club.example/what-we_do/Page-2",
        "https://club.example:8443/a//b.html",
        "http://127.0.0.1:8080/a/7",
        "http://club.example:80/",
        "https://club.example:443/",
        "http://club.example:0080/",
        "http://club.example:99999/",
        "http://256.1.1.1/",
        "http://1.2.3/",
        "http://01.2.3.4/",
        "http://club.example",
        "http://club.example./",
        "http://Club.example/",
        "http://xn--bcher-kva.example/",
        "http://xn--0.example/",
        "http://-club.example/",
        "http://club-.example/",
        "http://a..b/",
        "http://club.0x7f/",
        "http://club.example/a/./b",
        "http://club.example/..",
        "http://club.example/a;jsessionid=1",
        "http://club.example/a%41",
        "http://club.example/a?b",
        "http://club.example/a#b",
        "http://ann@club.example/",
        " http://club.example/a",
        "ftp://club.example/a"
      })
  void seesAtOnceNothingButWhatItWouldWorkOut(String address) {
    CanonicalUrl plain = PlainAddress.of(address);
    if (plain != null) {
      assertThat(CanonicalUrl.of(HttpUrl.parse(address))).contains(plain);
    }
  }

  @Test
  void seesPlainAddressesAtOnce() {
    assertThat(PlainAddress.of("https://www.my-club.example/what-we_do/Page-2"))
        .isEqualTo(
            new CanonicalUrl(
                "https://www.my-club.example/what-we_do/Page-2", "www.my-club.example", 443));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s=summer",
        "sid=leisure-centre",
        "sid=leisurecentre2",
        "sid=1234567890",
        "_gallery=2",
        "s=12",
        "session=sensory-story-time-for-toddlers",
        "id=0123456789abcdef0123"
      })
  void keepsParametersThatOnlyLookLikeSessions(String parameter) {
    assertThat(CanonicalUrl.of("http://club.example/?" + parameter))
        .map(CanonicalUrl::text)
        .contains("http://club.example/?" + parameter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:a@club.example",
        "javascript:x()",
        "ftp://club.example/",
        "file:///etc/hosts",
        "",
        "//",
        "http://",
        "http://0177.0.0.1/",
        "http://2130706433/",
        "http://127.1/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://club.example.7/",
        "http://0177.0.0.1./",
        "http://0x7f.1/",
        "http://127.0.0.1.1/",
        "http://[::1%25eth0]/",
        "http://ann:pass@club.example/a",
        "http://ann@club.example/a",
        "http://:pass@club.example/a",
        "http://club.example:80@127.0.0.1/",
        "http://club.example%40127.0.0.1/",
        "http://club .example/"
      })
  void refusesWhatIsNoWebAddress(String written) {
    assertThat(CanonicalUrl.of(written)).isEmpty();
  }

  @Test
  void refusesAnEndlessAddress() {
    assertThat(CanonicalUrl.of("http://club.example/" + "a/".repeat(1_000))).isEmpty();
  }

  @Test
  void resolvesLinksOfAPage() {
    CanonicalUrl page = CanonicalUrl.of("https://club.example/a/b?c=1").orElseThrow();

    assertThat(CanonicalUrl.of(page, "../d"))
        .map(CanonicalUrl::text)
        .contains("https://club.example/d");
    assertThat(CanonicalUrl.of(page, "//Other.Example/x"))
        .map(CanonicalUrl::text)
        .contains("https://other.example/x");
    assertThat(CanonicalUrl.of(page, "mailto:a@club.example")).isEmpty();
  }

  @Test
  void namesOriginAndPath() {
    CanonicalUrl url = CanonicalUrl.of("https://club.example/a/b?c=1").orElseThrow();

    assertThat(url.origin()).isEqualTo("https://club.example:443");
    assertThat(url.pathAndQuery()).isEqualTo("/a/b?c=1");
  }
}
