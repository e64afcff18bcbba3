package org.openlocaloffer.crawler.extract.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * E-mail addresses, also where a page spells them against robots: "info [at] splash [dot] example".
 */
public final class EmailAddresses {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w.+-])[A-Za-z0-9][\\w.+'-]{0,63}@(?:[A-Za-z0-9-]{1,63}\\.){1,5}[A-Za-z]{2,24}(?![\\w-])");

  /** In brackets of any kind, in capitals between spaces, or a sign that stands alone. */
  private static final Pattern AT =
      Pattern.compile("\\s?[\\[({<]\\s?(?:[aA][tT]|@)\\s?[\\])}>]\\s?| AT | @ (?=[\\w-]+\\.)");

  private static final Pattern DOT =
      Pattern.compile("\\s?[\\[({<]\\s?(?:[dD][oO][tT]|\\.)\\s?[\\])}>]\\s?| DOT ");
  private static final Pattern FILE = Pattern.compile(".*\\.(png|jpe?g|gif|svg|webp|css|js)");

  private EmailAddresses() {}

  /** In their order and lower case. */
  public static List<String> in(String line) {
    String plain = mayBeSpelt(line) && AT.matcher(line).find() ? spelt(line) : line;
    if (plain.indexOf('@') < 0) {
      return List.of();
    }
    return ADDRESS
        .matcher(plain)
        .results()
        .map(match -> match.group().toLowerCase(Locale.ROOT))
        .filter(address -> !FILE.matcher(address).matches())
        .distinct()
        .toList();
  }

  private static boolean mayBeSpelt(String line) {
    return line.indexOf('[') >= 0
        || line.indexOf('(') >= 0
        || line.indexOf('{') >= 0
        || line.indexOf('<') >= 0
        || line.contains(" AT ")
        || line.contains(" @ ");
  }

  private static String spelt(String line) {
    return DOT.matcher(AT.matcher(line).replaceAll("@")).replaceAll(".");
  }

  /**
   * What Cloudflare writes in place of an address.
   *
   * @param hex a key byte, then each character of the address combined with it by exclusive or
   * @return empty where it is not that
   */
  public static List<String> inCloudflare(String hex) {
    if (!hex.matches("(?i)([0-9a-f]{2}){6,120}")) {
      return List.of();
    }
    int key = Integer.parseInt(hex.substring(0, 2), 16);
    StringBuilder address = new StringBuilder();
    for (int i = 2; i < hex.length(); i += 2) {
      address.append((char) (Integer.parseInt(hex.substring(i, i + 2), 16) ^ key));
    }
    return in(address.toString());
  }
}
