package org.openlocaloffer.crawler.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** British postcodes, written "ZZ1 4AB" whatever the page makes of them. */
public final class Postcodes {
  /** Each position allows its own letters; the last two never those that look like others. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?i)(?<![\\w£#-])([a-z]{1,2})(\\d(?:\\d|[a-hjkmnprstuvwxy])?)("
              + " ?|\\u00a0)(\\d[abd-hjlnp-uw-z]{2})(?![\\w-])");

  /** Around a postcode that somebody typed in small letters and without its space. */
  private static final String BRACKETS = "(,";

  /**
   * All areas, so that "A4 5GB" or a part number is none; ZZ is unused, and our samples live there.
   */
  private static final Set<String> AREAS =
      Set.of(
          ("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN"
               + " DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA"
               + " KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL"
               + " PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS"
               + " TW UB W WA WC WD WF WN WR WS WV YO ZE ZZ")
              .split(" "));

  private Postcodes() {}

  public static List<String> in(String line) {
    Matcher shape = SHAPE.matcher(line);
    if (!mayHaveOne(line) || !shape.find()) {
      return List.of();
    }
    List<String> postcodes = new ArrayList<>();
    do {
      if (isReal(shape, line) && !postcodes.contains(written(shape))) {
        postcodes.add(written(shape));
      }
    } while (shape.find());
    return postcodes;
  }

  /** Two letters behind a digit: few lines have them. */
  private static boolean mayHaveOne(String line) {
    for (int i = 3; i + 2 < line.length(); i++) {
      if (Character.isDigit(line.charAt(i))
          && Character.isLetter(line.charAt(i + 1))
          && Character.isLetter(line.charAt(i + 2))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The line as far as its first postcode, which ends an address; the whole line where it has none.
   */
  public static String upToFirst(String line) {
    Matcher shape = SHAPE.matcher(line);
    while (shape.find()) {
      if (isReal(shape, line)) {
        return line.substring(0, shape.end());
      }
    }
    return line;
  }

  /**
   * Run together in small letters it is more often a file name, unless it stands in brackets or
   * after a comma, as the last part of an address.
   */
  private static boolean isReal(MatchResult match, String line) {
    boolean spaced = !match.group(3).isEmpty();
    boolean capitals = match.group().equals(match.group().toUpperCase(Locale.ROOT));
    return (spaced || capitals || isSetApart(match, line))
        && AREAS.contains(match.group(1).toUpperCase(Locale.ROOT));
  }

  private static boolean isSetApart(MatchResult match, String line) {
    String before = line.substring(Math.max(0, match.start() - 2), match.start()).strip();
    return !before.isEmpty() && BRACKETS.indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static String written(MatchResult match) {
    return (match.group(1) + match.group(2) + " " + match.group(4)).toUpperCase(Locale.ROOT);
  }
}
