package org.openlocaloffer.sitekit.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {

  @Test
  void becomesCustomProperties() {
    assertThat(new Brand("#5B2A86", "#FFFFFF", "#0B4F6C").css())
        .isEqualTo(":root{--brand:#5b2a86;--brand-text:#ffffff;--link:#0b4f6c}\n");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "teal", "#fff", "14575f", "#14575g", "#14575f;}body{display:none"})
  void refusesWhatIsNotAColour(String malformed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Brand(malformed, "#ffffff", "#0f5a75"))
        .withMessageContaining("six hexadecimal digits");
  }

  @Test
  void refusesTextThatCannotBeReadAndSaysWhich() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Brand("#ffd98a", "#ffffff", "#0f5a75"))
        .withMessageContaining("brandText #ffffff on brand #ffd98a")
        .withMessageContaining("contrast of 1.4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Brand("#14575f", "#ffffff", "#2196f3"))
        .withMessageContaining("link #2196f3 on the page");
  }

  @Test
  void measuresContrastAsWcagDoes() {
    Colour black = new Colour("#000000");
    Colour grey = new Colour("#777777");
    Colour white = new Colour("#ffffff");

    assertThat(black.contrastWith(white)).isEqualTo(21, within(.001));
    assertThat(white.contrastWith(white)).isEqualTo(1, within(.001));
    assertThat(grey.contrastWith(white)).isEqualTo(4.48, within(.01));
  }
}
