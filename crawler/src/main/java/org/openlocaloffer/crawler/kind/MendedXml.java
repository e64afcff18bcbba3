package org.openlocaloffer.crawler.kind;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * XML as people's sites write it, made fit to be parsed: without what stands before its
 * declaration, without characters that XML has no place for, with HTML's entities as characters and
 * bare ampersands as entities. Takes time by the text's length; Rome's own mending takes its
 * square.
 */
final class MendedXml {
  private static final Pattern UNFIT =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  /** What is no reference that XML knows; the name, where it may be one of HTML's. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "&(?!(?:#\\d{1,7}|#x[\\da-fA-F]{1,6}|amp|lt|gt|quot|apos);)(?:(\\w{2,31});)?");

  private static final String DATA = "<![CDATA[";
  private static final String DATA_ENDS = "]]>";

  /** Characters that may stand before the declaration. */
  private static final int FURTHEST = 10_000;

  private MendedXml() {}

  static String of(String text) {
    String xml = fromDeclaration(UNFIT.matcher(text).replaceAll(""));
    StringBuilder mended = new StringBuilder(xml.length());
    int at = 0;
    while (at < xml.length()) {
      int data = xml.indexOf(DATA, at);
      int markup = data < 0 ? xml.length() : data;
      mended.append(FOREIGN.matcher(xml.substring(at, markup)).replaceAll(MendedXml::written));
      int end = data < 0 ? -1 : xml.indexOf(DATA_ENDS, data);
      at = end < 0 ? xml.length() : end + DATA_ENDS.length();
      mended.append(xml, markup, at);
    }
    return mended.toString();
  }

  private static String fromDeclaration(String xml) {
    int declaration = xml.indexOf("<?xml");
    boolean blanks =
        declaration >= 0
            && declaration < FURTHEST
            && !xml.substring(0, declaration).contains("<!DOCTYPE");
    return blanks ? xml.substring(declaration) : xml.stripLeading();
  }

  private static String written(MatchResult found) {
    String name = found.group(1);
    String character = name == null ? "" : Entities.getByName(name);
    return Matcher.quoteReplacement(
        character.isEmpty() ? "&amp;" + found.group().substring(1) : character);
  }
}
