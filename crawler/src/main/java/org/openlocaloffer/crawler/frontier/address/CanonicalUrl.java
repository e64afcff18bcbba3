package org.openlocaloffer.crawler.frontier.address;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * An address in its one spelling: the frontier's key. Lower-case host without trailing dot, no
 * default port, no fragment, dot segments resolved, percent signs in upper case and only where
 * needed, and without the parameters that name a visit and not a page (campaigns and sessions).
 *
 * @param text the spelling, ASCII, at most {@link #LONGEST} characters
 * @param host name without port
 * @param port always a number, 80 or 443 where none is written
 */
public record CanonicalUrl(String text, String host, int port) {
  /** Characters; longer addresses are traps more often than pages. */
  public static final int LONGEST = 2_000;

  private static final Pattern VISIT_PARAMETER =
      Pattern.compile(
          "(?i)utm_\\w+|(pk|mtm)_(campaign|cid|content|keyword|kwd|medium|source)|_g[al]|_gac?_\\w+"
              + "|gclid|gclsrc|dclid|[gw]braid|gad_\\w+|srsltid|fbclid|mibextid|igsh(id)?|msclkid"
              + "|t[wt]clid|yclid|mc_[ce]id|mkt_tok|_hs(enc|mi)|__hs\\w+|phpsessid|jsessionid"
              + "|aspsessionid\\w*|asp\\.net_sessionid|ci_session|connect\\.sid"
              + "|cfid|cftoken|oscsid|zenid");

  /**
   * A search for "s" is no session unless its value is nothing but a long number; letters and
   * digits in turn are no word.
   */
  private static final Pattern SESSION_VALUE =
      Pattern.compile(
          "(?i)s=[0-9a-f]{16,}"
              + "|(_?s(ess(ion)?)?_?id|sess(ion)?(_?(key|token))?)=([0-9a-f]{16,}"
              + "|(?=[a-z-]*\\d)[0-9a-z-]{20,}|(?=[a-z]*\\d+[a-z]+\\d)[0-9a-z]{10,})");

  private static final Pattern PATH_SESSION =
      Pattern.compile(
          "(?i);(jsessionid|phpsessid|sid|sessionid)=[^/?;]*|/\\(S\\([0-9a-z]{16,}\\)\\)(?=/)");
  private static final Pattern NUMBER = Pattern.compile("(?i)(^|\\.)(\\d+|0x[0-9a-f]*)$");
  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
  private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");

  /** Empty where the text is no http or https address, too long, or names a user. */
  public static Optional<CanonicalUrl> of(String text) {
    CanonicalUrl plain = PlainAddress.of(text);
    return plain != null ? Optional.of(plain) : of(HttpUrl.parse(text.strip()));
  }

  /** As {@link #of(String)}, of a link on a page; empty also for {@code mailto:} and the like. */
  public static Optional<CanonicalUrl> of(CanonicalUrl page, String link) {
    return of(HttpUrl.get(page.text).resolve(link.strip()));
  }

  static Optional<CanonicalUrl> of(HttpUrl url) {
    if (url == null || url.toString().length() > LONGEST * 2 || hasUser(url)) {
      return Optional.empty();
    }
    String host = url.host().replaceFirst("\\.+$", "");
    if (host.isEmpty() || isOddNumber(host)) {
      return Optional.empty();
    }
    HttpUrl.Builder canonical = url.newBuilder().host(host).fragment(null).query(null);
    canonical.encodedPath(percents(PATH_SESSION.matcher(url.encodedPath()).replaceAll("")));
    for (String parameter : parameters(url)) {
      canonical.addEncodedQueryParameter(name(parameter), value(parameter));
    }
    String text = canonical.build().toString();
    return text.length() > LONGEST || !isAscii(text)
        ? Optional.empty()
        : Optional.of(new CanonicalUrl(text, host, url.port()));
  }

  /** No page that is meant for all has one, and whoever reads it may take it for the host. */
  private static boolean hasUser(HttpUrl url) {
    return !url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty();
  }

  /**
   * A number that is read in more than one way, such as 0177.1: nobody who means well writes it.
   */
  private static boolean isOddNumber(String host) {
    return NUMBER.matcher(host).find() && !DOTTED_QUAD.matcher(host).matches();
  }

  /**
   * Scheme, host and port, as in {@code https://example.org:443}: what one robots.txt speaks for.
   */
  public String origin() {
    return (text.startsWith("https:") ? "https://" : "http://") + hostAndPort();
  }

  public String hostAndPort() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /** Path and query, beginning with a slash. */
  public String pathAndQuery() {
    return text.substring(text.indexOf('/', "https://".length()));
  }

  private static List<String> parameters(HttpUrl url) {
    String query = url.encodedQuery();
    if (query == null || query.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(query.split("&"))
        .filter(p -> !p.isEmpty() && !namesAVisit(p))
        .map(CanonicalUrl::percents)
        .toList();
  }

  private static boolean namesAVisit(String parameter) {
    return VISIT_PARAMETER.matcher(name(parameter)).matches()
        || SESSION_VALUE.matcher(parameter).matches();
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.substring(0, equals);
  }

  private static String value(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? null : parameter.substring(equals + 1);
  }

  /**
   * Unreserved characters need no percent sign (RFC 3986, 6.2.2); the rest is written in upper
   * case.
   */
  private static String percents(String encoded) {
    return PERCENT
        .matcher(encoded)
        .replaceAll(
            found -> {
              char c = (char) Integer.parseInt(found.group(1), 16);
              boolean unreserved =
                  c < 128
                      && (Character.isLetterOrDigit(c)
                          || c == '-'
                          || c == '.'
                          || c == '_'
                          || c == '~');
              return unreserved ? String.valueOf(c) : found.group().toUpperCase(Locale.ROOT);
            });
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c > 32 && c < 127);
  }
}
