package org.openlocaloffer.crawler.extract.value;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** British postcodes, written "ZZ1 4AB" whatever the page makes of them. */
public final class Postcodes {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<![\\w£#-])([A-Za-z]{1,2})(\\d[A-Za-z\\d]?)("
              + " ?|\\u00a0)(\\d[A-Za-z]{2})(?![\\w-])");

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
    return SHAPE
        .matcher(line)
        .results()
        .filter(Postcodes::isReal)
        .map(Postcodes::written)
        .distinct()
        .toList();
  }

  /**
   * The line as far as its first postcode, which ends an address; the whole line where it has none.
   */
  public static String upToFirst(String line) {
    return SHAPE
        .matcher(line)
        .results()
        .filter(Postcodes::isReal)
        .findFirst()
        .map(match -> line.substring(0, match.end()))
        .orElse(line);
  }

  /** Run together in small letters it is more often a file name. */
  private static boolean isReal(MatchResult match) {
    boolean spaced = !match.group(3).isEmpty();
    boolean capitals = match.group().equals(match.group().toUpperCase(Locale.ROOT));
    return (spaced || capitals) && AREAS.contains(match.group(1).toUpperCase(Locale.ROOT));
  }

  private static String written(MatchResult match) {
    return (match.group(1) + match.group(2) + " " + match.group(4)).toUpperCase(Locale.ROOT);
  }
}
