package org.openlocaloffer.crawler.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a page's bytes into text: by byte order mark, then the charset that the server names, then
 * the one that the page names, then UTF-8. Bytes that are not valid UTF-8 are read as windows-1252,
 * which undeclared western pages are written in.
 */
final class Decoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What browsers read as windows-1252, and what is so often written above UTF-8 text. */
  private static final Set<String> WESTERN =
      Set.of("ISO-8859-1", "US-ASCII", "windows-1252", "ISO-8859-15");

  /**
   * Neither needs the closing quote nor looks far for one, so an unclosed {@code charset="} does no
   * harm.
   */
  private static final Pattern DECLARED =
      Pattern.compile(
          "charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w:.+-]{2,40})", Pattern.CASE_INSENSITIVE);

  private static final Pattern META = Pattern.compile("<meta[^>]{0,400}", Pattern.CASE_INSENSITIVE);

  /** In bytes: browsers look no further than 1,024; real pages put comments first. */
  private static final int HEAD = 8192;

  private Decoding() {}

  static String of(Page page) {
    byte[] body = page.body();
    Charset marked = byteOrderMark(body);
    String text = marked == null ? decoded(page) : new String(body, marked);
    return withoutNulls(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  private static String decoded(Page page) {
    Charset declared = declared(page);
    boolean western = declared == null || WESTERN.contains(declared.name());
    if (!western && declared != StandardCharsets.UTF_8) {
      return new String(page.body(), declared);
    }
    String asUtf8 = new String(page.body(), StandardCharsets.UTF_8);
    return isSound(asUtf8) ? asUtf8 : new String(page.body(), WINDOWS_1252);
  }

  private static Charset declared(Page page) {
    Charset byServer = page.contentType() == null ? null : named(page.contentType());
    if (byServer != null) {
      return byServer;
    }
    int length = Math.min(HEAD, page.body().length);
    Matcher meta = META.matcher(new String(page.body(), 0, length, StandardCharsets.ISO_8859_1));
    while (meta.find()) {
      Charset byPage = named(meta.group());
      if (byPage != null) {
        // A page that could be read thus far is not UTF-16, whatever it says.
        return byPage.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : byPage;
      }
    }
    return null;
  }

  private static Charset named(String declaration) {
    Matcher name = DECLARED.matcher(declaration);
    try {
      return name.find() ? Charset.forName(name.group(1)) : null;
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  private static Charset byteOrderMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
      return StandardCharsets.UTF_8;
    }
    if (b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    return b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe
        ? StandardCharsets.UTF_16LE
        : null;
  }

  /**
   * A few bad bytes, or a character cut in half at the end, do not make good UTF-8 something else.
   */
  private static boolean isSound(String text) {
    long bad = text.chars().filter(c -> c == '\ufffd').count();
    return bad == 0 || bad * 10 <= text.chars().filter(c -> c > 127).count();
  }

  /** PostgreSQL refuses them, and no reader sees them. */
  private static String withoutNulls(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }
}
