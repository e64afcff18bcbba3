package org.openlocaloffer.crawler.extract.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.text.ShortText;

/**
 * What the page calls itself and its makers, in its head, its first heading, and its small print.
 */
final class PageNames implements Finder {
  private static final Pattern TITLE_PARTS = Pattern.compile("\\s+[|»·•–—-]\\s+|\\s*[|»]\\s*");
  private static final Pattern EDGES = Pattern.compile("^[\\s|»·•–—:-]+|[\\s|»·•–—:-]+$");
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:©|\\([cC]\\)|(?i:copyright)(?=\\s*(?:©|\\([cC]\\)|\\d{4})))\\s*(?:©|\\([cC]\\))?\\s*(?:\\d{4}\\s*(?:[-–]\\s*\\d{2,4})?)?,?\\s*([A-Z][\\p{L}\\d&'’"
              + " -]{2,60})");
  private static final int LONGEST = 200;
  private static final int FEWEST_WORDS_OF_A_SUMMARY = 8;

  @Override
  public void find(Reading page, Findings findings) {
    names(page, findings);
    summary(page, findings);
    organisation(page, findings);
    meta(page, findings, Trust.META, ClaimField.IMAGE, "meta[property=og:image]");
    Element html = page.page().selectFirst("html[lang]");
    if (html != null && html.attr("lang").matches("(?i)[a-z]{2,3}([-_][a-z0-9]{2,8})*")) {
      findings.add(
          Trust.META,
          ClaimField.LANGUAGE,
          html.attr("lang").replace('_', '-'),
          "lang=\"" + html.attr("lang") + "\"");
    }
  }

  private static void names(Reading page, Findings findings) {
    String heading = heading(page);
    String title = page.page().title();
    findings.add(Trust.LABEL, ClaimField.NAME, heading, heading);
    findings.add(
        heading.isEmpty() ? Trust.META : Trust.PATTERN, ClaimField.NAME, own(title, page), title);
    meta(page, findings, Trust.PATTERN, ClaimField.NAME, "meta[property=og:title]");
  }

  /** Of the content, if it has one: the first of all is often the site's name. */
  private static String heading(Reading page) {
    return Stream.concat(
            page.main().part().select("h1").stream().filter(page.main()::shows),
            page.page().select("h1").stream())
        .filter(heading -> !leadsHome(heading))
        .map(heading -> ShortText.of(heading, LONGEST))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** What a title says of this page alone: without the site's name before or after it. */
  private static String own(String title, Reading page) {
    String rest = title;
    for (Element site : page.page().select("h1, meta[property=og:site_name]")) {
      String name =
          site.normalName().equals("h1") ? ShortText.of(site, LONGEST) : site.attr("content");
      if (!name.isBlank() && (site.normalName().equals("meta") || leadsHome(site))) {
        rest = rest.replace(name.strip(), "");
      }
    }
    String own = EDGES.matcher(rest).replaceAll("");
    return TITLE_PARTS.split(own.isEmpty() ? title : own, 2)[0];
  }

  private static boolean leadsHome(Element heading) {
    return heading.selectFirst("a[href=/], a[rel=home]") != null;
  }

  private static void summary(Reading page, Findings findings) {
    meta(page, findings, Trust.META, ClaimField.SUMMARY, "meta[name~=(?i)^description$]");
    if (!findings.has(ClaimField.SUMMARY)) {
      meta(page, findings, Trust.META, ClaimField.SUMMARY, "meta[property=og:description]");
    }
    if (!findings.has(ClaimField.SUMMARY)) {
      page.lines().stream()
          .filter(
              line ->
                  line.split(" ", FEWEST_WORDS_OF_A_SUMMARY + 1).length > FEWEST_WORDS_OF_A_SUMMARY)
          .findFirst()
          .ifPresent(
              line -> findings.add(Trust.PATTERN, ClaimField.SUMMARY, firstSentences(line), line));
    }
  }

  private static void organisation(Reading page, Findings findings) {
    meta(page, findings, Trust.META, ClaimField.ORGANISATION, "meta[property=og:site_name]");
    page.around()
        .forEach(
            line -> {
              Matcher copyright = COPYRIGHT.matcher(line);
              if (copyright.find()) {
                String name =
                    copyright
                        .group(1)
                        .replaceAll(
                            "(?i)\\s*[-–]?\\s*(all rights reserved.*|\\d{4}.*| ltd\\b.*)", "")
                        .strip();
                findings.add(Trust.PATTERN, ClaimField.ORGANISATION, name, line);
              }
            });
  }

  private static void meta(
      Reading page, Findings findings, Trust trust, String field, String selector) {
    Element meta = page.page().selectFirst(selector);
    if (meta != null) {
      findings.add(trust, field, meta.attr("content"), meta.attr("content"));
    }
  }

  private static String firstSentences(String line) {
    if (line.length() <= 300) {
      return line;
    }
    int end = line.lastIndexOf(". ", 300);
    return line.substring(0, end > 60 ? end + 1 : 300);
  }
}
