package org.openlocaloffer.crawler.frontier.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.Scope;

class AddressScopeTest {
  private final AddressScope scope =
      new AddressScope(
          new Scope(List.of("club.example"), List.of("^/services"), List.of("[?&]date="), 2));

  @Test
  void holdsItsHostsWithAndWithoutWww() {
    assertThat(scope.holds(url("http://club.example/services/swim"), 1)).isTrue();
    assertThat(scope.holds(url("https://www.club.example/services/swim"), 1)).isTrue();
    assertThat(scope.holds(url("http://shop.club.example/services/swim"), 1)).isFalse();
    assertThat(scope.holds(url("http://other.example/services/swim"), 1)).isFalse();
  }

  @Test
  void excludesMoreStronglyThanItIncludes() {
    assertThat(scope.holds(url("http://club.example/about"), 1)).isFalse();
    assertThat(scope.holds(url("http://club.example/services?date=2026-01-01"), 1)).isFalse();
  }

  @Test
  void endsAtItsDepth() {
    assertThat(scope.holds(url("http://club.example/services/swim"), 2)).isTrue();
    assertThat(scope.holds(url("http://club.example/services/swim"), 3)).isFalse();
  }

  private static CanonicalUrl url(String url) {
    return CanonicalUrl.of(url).orElseThrow();
  }
}
