package org.openlocaloffer.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,x", "//host.example/",
            "vbscript:x",
        "http:", "http:alert(1)", "java\nscript:alert(1)", "http://a.example/\"onclick=x", "/path"
      })
  void linksNothingButTheWeb(String address) {
    assertThat(SafeLink.web(address)).isNull();
  }

  @Test
  void keepsWebAddresses() {
    assertThat(SafeLink.web("https://a.example/x?y=1#z")).isEqualTo("https://a.example/x?y=1#z");
  }

  @Test
  void mailsToOneAddressAndNothingMore() {
    assertThat(SafeLink.mail("team@a.example")).isEqualTo("mailto:team@a.example");
    assertThat(SafeLink.mail("team@a.example?bcc=other@b.example")).isNull();
    assertThat(SafeLink.mail("team@a.example,other@b.example")).isNull();
  }
}
