package org.openlocaloffer.benchmarks.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.benchmarks.site.SiteSet;
import org.openlocaloffer.benchmarks.site.Visit;

class LedgerSummaryTest {
  private final SiteSet set = new SiteSet(1, 1, 5);
  private final String host = set.addresses().get(0);
  private final List<Visit> ledger = new ArrayList<>();

  @Test
  void countsWhatTheServerSaw() {
    visit(host, "/robots.txt");
    set.paths(0).subList(0, 4).forEach(path -> visit(host, path));
    visit(host, set.paths(0).get(3));
    visit(host, "/advice/.." + set.paths(0).get(3));

    LedgerSummary summary = LedgerSummary.of(set, ledger);

    assertThat(summary.recall()).isEqualTo(0.8);
    assertThat(summary.duplicates()).isEqualTo(2);
    assertThat(summary.robots()).isEqualTo(1);
    assertThat(summary.violations()).isZero();
    // Five requests, a second from one to the next.
    assertThat(summary.perSecond()).isEqualTo(1);
  }

  @Test
  void findsWhatShouldHaveBeenLeftAlone() {
    visit(host, "/members/profile-1");
    visit(host, "/calendar/add-1");
    visit("127.0.11.250", "/from-0");
    visit("127.0.12.1", "/members/of-another-set");

    LedgerSummary summary = LedgerSummary.of(set, ledger);

    assertThat(summary.disallowed()).isEqualTo(1);
    assertThat(summary.unfollowed()).isEqualTo(1);
    assertThat(summary.outside()).isEqualTo(1);
    assertThat(summary.violations()).isEqualTo(3);
  }

  private void visit(String address, String path) {
    ledger.add(new Visit(ledger.size() * 1_000_000L, address, path, 1));
  }
}
