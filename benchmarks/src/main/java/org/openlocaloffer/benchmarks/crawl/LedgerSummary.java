package org.openlocaloffer.benchmarks.crawl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.openlocaloffer.benchmarks.site.SiteSet;
import org.openlocaloffer.benchmarks.site.Visit;

/**
 * Speed, completeness and politeness of one crawl of one set, from the server's ledger.
 *
 * @param first its first request, microseconds of the ledger
 * @param last its last request
 * @param perSecond pages a second between the two
 * @param steady pages a second without the first and the last tenth of the pages
 * @param recall of the pages that a polite crawler gets to
 * @param duplicates requests for a page that was asked for before, or in a spelling of no page
 * @param disallowed requests that robots.txt forbids
 * @param unfollowed requests for what is linked with rel=nofollow only
 * @param outside requests to a website of no source
 * @param robots requests for robots.txt
 * @param mostAtOnce requests to one host under way at one time
 */
public record LedgerSummary(
    long first,
    long last,
    double perSecond,
    double steady,
    double recall,
    int duplicates,
    int disallowed,
    int unfollowed,
    int outside,
    int robots,
    int mostAtOnce) {

  static LedgerSummary of(SiteSet set, List<Visit> ledger) {
    List<Visit> visits = ledger.stream().filter(visit -> set.holds(visit.host())).toList();
    List<Visit> asked = visits.stream().filter(visit -> !visit.isRobots()).toList();
    Set<String> wanted = new HashSet<>();
    for (int host = 0; host < set.hosts(); host++) {
      String address = set.addresses().get(host);
      set.paths(host).forEach(path -> wanted.add(address + path));
    }
    List<Visit> pages =
        asked.stream().filter(visit -> wanted.contains(visit.host() + visit.path())).toList();
    long found = pages.stream().map(visit -> visit.host() + visit.path()).distinct().count();
    int disallowed = count(asked, SiteSet::isDisallowed);
    int unfollowed = count(asked, SiteSet::isUnfollowed);
    int outside =
        (int) asked.stream().filter(visit -> !set.addresses().contains(visit.host())).count();
    return new LedgerSummary(
        pages.isEmpty() ? 0 : pages.get(0).micros(),
        pages.isEmpty() ? 0 : pages.get(pages.size() - 1).micros(),
        rate(pages),
        rate(pages.subList(pages.size() / 10, pages.size() - pages.size() / 10)),
        (double) found / wanted.size(),
        (int) (asked.size() - disallowed - unfollowed - outside - found),
        disallowed,
        unfollowed,
        outside,
        visits.size() - asked.size(),
        visits.stream().mapToInt(Visit::atOnce).max().orElse(0));
  }

  int violations() {
    return disallowed + unfollowed + outside;
  }

  private static int count(List<Visit> visits, Predicate<String> path) {
    return (int) visits.stream().filter(visit -> path.test(visit.path())).count();
  }

  private static double rate(List<Visit> pages) {
    if (pages.size() < 2) {
      return 0;
    }
    long micros = pages.get(pages.size() - 1).micros() - pages.get(0).micros();
    return 1e6 * (pages.size() - 1) / Math.max(1, micros);
  }
}
