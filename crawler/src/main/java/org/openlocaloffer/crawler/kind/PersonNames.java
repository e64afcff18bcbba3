package org.openlocaloffer.crawler.kind;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leaves the names of members, hosts and authors out of titles, descriptions and names of groups. A
 * document tells by itself who they are.
 */
public final class PersonNames {
  /** What stands in a name's place. */
  public static final String LEFT_OUT = "[name left out]";

  public static final PersonNames NONE = new PersonNames(null);

  private static final int MOST = 5000;
  private static final int SHORTEST = 2;

  /** A name in one word may be a month: "3 May" and "May 3" are days. */
  private static final String NO_DAY_BEFORE = "(?<!\\d[ ]|\\d(?:st|nd|rd|th)[ ])";

  private static final String NO_DAY_AFTER = "(?![ ]\\d)";
  private static final Set<String> MONTHS = Set.of("april", "may", "june", "august");

  /** "@somebody" and "@somebody@host", but no e-mail address. */
  private static final Pattern HANDLE =
      Pattern.compile("(?<![\\p{L}\\p{N}.@/_-])@[\\w-]+(?:[.@][\\w-]+)*");

  private final Pattern names;

  private PersonNames(Pattern names) {
    this.names = names;
  }

  /** Shorter ones than two letters are passed over: too much would be left out. */
  public static PersonNames of(Collection<String> names) {
    List<String> known =
        names.stream()
            .map(name -> name.replaceAll("\\s+", " ").strip())
            .filter(name -> name.length() >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .limit(MOST)
            .toList();
    if (known.isEmpty()) {
      return NONE;
    }
    String any = known.stream().map(PersonNames::spelling).collect(Collectors.joining("|"));
    return new PersonNames(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])"));
  }

  /** Names of several words in any case; those of one only as they are, or "will" would go too. */
  private static String spelling(String name) {
    if (name.indexOf(' ') > 0) {
      return Stream.of(name.split(" "))
          .map(Pattern::quote)
          .collect(Collectors.joining("\\s+", "(?iu:", ")"));
    }
    String word = Pattern.quote(name);
    return MONTHS.contains(name.toLowerCase(Locale.ROOT))
        ? NO_DAY_BEFORE + word + NO_DAY_AFTER
        : word;
  }

  /** The text without these names and without anybody's handle. Empty for null. */
  public String leftOutOf(String text) {
    String plain = text == null ? "" : HANDLE.matcher(text).replaceAll(LEFT_OUT);
    return names == null ? plain : names.matcher(plain).replaceAll(LEFT_OUT);
  }
}
