package org.openlocaloffer.crawler.fetch.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {
  @ParameterizedTest
  @CsvSource({
    "/, /a, true",
    "/a, /b, false",
    "/a$, /a, true",
    "/a$, /ab, false",
    "/a$b, /a$bc, true",
    "*, /, true",
    "*$, /, true",
    "/*a$, /a/a, true",
    "/a*a$, /a, false",
    "/a*a$, /aa, true",
    "/a**b, /a--b, true",
    "/a*b*c, /acb, false",
    "a, /a, false",
  })
  void matches(String pattern, String path, boolean expected) {
    assertThat(new PathPattern(pattern).matches(path)).isEqualTo(expected);
  }

  /**
   * Against the plainest way to say it, on texts that are much alike, with parts short and long.
   */
  @Test
  void agreesWithThePlainestWay() {
    Random random = new Random(9309);
    for (int i = 0; i < 20_000; i++) {
      String pattern = text(random, "ab*", 30) + text(random, "aaab*", 30) + text(random, "$", 1);
      String path = text(random, "ab", 40) + text(random, "aaab", 40);
      String whole = pattern.endsWith("$") ? pattern.replace("$", "") : pattern + "*";

      assertThat(new PathPattern(pattern).matches(path))
          .as("%s in %s", pattern, path)
          .isEqualTo(plainly(whole, path));
    }
  }

  /** Which beginnings of the path each beginning of the pattern covers. */
  private static boolean plainly(String pattern, String path) {
    boolean[] covered = new boolean[path.length() + 1];
    covered[0] = true;
    for (char c : pattern.toCharArray()) {
      boolean[] next = new boolean[path.length() + 1];
      for (int i = 0; i <= path.length(); i++) {
        next[i] =
            c == '*'
                ? covered[i] || (i > 0 && next[i - 1])
                : i > 0 && covered[i - 1] && path.charAt(i - 1) == c;
      }
      covered = next;
    }
    return covered[path.length()];
  }

  private static String text(Random random, String letters, int most) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(most + 1); length > 0; length--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
