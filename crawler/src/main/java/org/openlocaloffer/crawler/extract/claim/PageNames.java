package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.html.ShortText;
import org.openlocaloffer.crawler.extract.text.Cue;

/**
 * What a page calls itself and who provides it, by its head, its first heading and its copyright
 * line.
 */
final class PageNames implements Finder {
  private static final Pattern TITLE_PARTS =
      Pattern.compile("\\s+[|»·•–—-]\\s+|\\s*[|»]\\s*|\\s+::\\s+");
  private static final Pattern EDGES = Pattern.compile("^[\\s|»·•–—:-]+|[\\s|»·•–—:-]+$");
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:©|\\([cC]\\)|(?i:copyright)(?=\\s*(?:©|\\([cC]\\)|\\d{4})))\\s*(?:©|\\([cC]\\))?\\s*(?:\\d{4}\\s*(?:[-–]\\s*\\d{2,4})?)?,?\\s*(?:by\\s+)?([A-Z][\\p{L}\\d&'’"
              + " -]{2,60})");
  private static final Pattern SMALL_PRINT =
      Pattern.compile("(?i)\\s*[-–]?\\s*(all rights reserved.*|\\d{4}.*| ltd\\b.*)");
  private static final Pattern LANGUAGE = Pattern.compile("(?i)[a-z]{2,3}([-_][a-z0-9]{2,8})*");
  private static final int LONGEST = 200;
  private static final int LONGEST_SITE_NAME = 60;

  @Override
  public void find(Reading page, Findings findings) {
    String heading = heading(page);
    names(heading, page, findings);
    organisation(heading, page, findings);
    findings.add(Trust.META, ClaimField.IMAGE, page.marks().meta("og:image"), page.title());
    String language = page.page().body().parent().attr("lang");
    if (LANGUAGE.matcher(language).matches()) {
      findings.add(
          Trust.META, ClaimField.LANGUAGE, language.replace('_', '-'), "lang=\"" + language + "\"");
    }
  }

  private static void names(String heading, Reading page, Findings findings) {
    String title = page.title();
    String social = page.marks().meta("og:title");
    findings.add(Trust.LABEL, ClaimField.NAME, heading, heading);
    findings.add(
        heading.isEmpty() ? Trust.META : Trust.PATTERN, ClaimField.NAME, own(title, page), title);
    findings.add(Trust.PATTERN, ClaimField.NAME, social, social);
  }

  /**
   * Of the content, if it has one: the first of all is often the site's name. Where no first
   * heading is the page's own, the heading that its title repeats.
   */
  private static String heading(Reading page) {
    String title = page.title();
    return Stream.concat(
            Stream.concat(firstHeadings(page.marks().headings()), page.marks().titles().stream())
                .filter(heading -> !leadsHome(heading))
                .map(heading -> ShortText.of(heading, LONGEST)),
            page.marks().headings().stream()
                .filter(heading -> !leadsHome(heading))
                .limit(3)
                .map(heading -> ShortText.of(heading, LONGEST))
                .filter(title::contains))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Stream<Element> firstHeadings(List<Element> headings) {
    return headings.stream().filter(heading -> heading.normalName().equals("h1"));
  }

  /** What a title says of this page alone: without the site's name before or after it. */
  private static String own(String title, Reading page) {
    String rest = without(page.marks().meta("og:site_name"), title);
    for (Element heading : page.marks().titles()) {
      if (leadsHome(heading)) {
        rest = without(ShortText.of(heading, LONGEST), rest);
      }
    }
    String own = EDGES.matcher(rest).replaceAll("");
    return TITLE_PARTS.split(own.isEmpty() ? title : own, 2)[0];
  }

  private static String without(String name, String title) {
    return name.isBlank() ? title : title.replace(name.strip(), "");
  }

  private static boolean leadsHome(Element heading) {
    return heading.children().stream()
        .anyMatch(
            link ->
                link.normalName().equals("a")
                    && (link.attr("href").equals("/") || link.attr("rel").equals("home")));
  }

  private static void organisation(String heading, Reading page, Findings findings) {
    String site = page.marks().meta("og:site_name");
    findings.add(Trust.META, ClaimField.ORGANISATION, site, site);
    String title = page.title();
    String name = heading.isEmpty() ? own(title, page) : heading;
    findings.add(Trust.PATTERN, ClaimField.ORGANISATION, siteIn(title, name), title);
    page.marks().titles().stream()
        .filter(PageNames::leadsHome)
        .map(home -> ShortText.of(home, LONGEST))
        .forEach(home -> findings.add(Trust.LABEL, ClaimField.ORGANISATION, home, home));
    page.allLines()
        .filter(line -> line.has(Cue.COPYRIGHT) || line.text().indexOf('©') >= 0)
        .forEach(line -> copyright(line.text(), findings));
  }

  /** The site's name stands at that end of the title where the page's does not. */
  private static String siteIn(String title, String heading) {
    String[] parts = TITLE_PARTS.split(title);
    if (parts.length < 2 || heading.isEmpty()) {
      return "";
    }
    String first = parts[0].strip();
    String last = parts[parts.length - 1].strip();
    String site = same(last, heading) ? first : same(first, heading) ? last : "";
    return site.length() <= LONGEST_SITE_NAME ? site : "";
  }

  private static boolean same(String part, String heading) {
    String small = heading.toLowerCase(Locale.ROOT);
    return small.startsWith(part.toLowerCase(Locale.ROOT));
  }

  private static void copyright(String line, Findings findings) {
    Matcher copyright = COPYRIGHT.matcher(line);
    if (copyright.find()) {
      String name = SMALL_PRINT.matcher(copyright.group(1)).replaceAll("").strip();
      findings.add(Trust.PATTERN, ClaimField.ORGANISATION, name, line);
    }
  }
}
