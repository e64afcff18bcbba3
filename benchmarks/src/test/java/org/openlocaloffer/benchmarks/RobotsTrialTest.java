package org.openlocaloffer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobotsTrialTest {
  private static final Path CASES =
      Path.of(System.getProperty("project.root", ".."), "../shared/data/robots/correctness");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void passesEveryCaseOfGoogles() {
    assumeTrue(Files.isDirectory(CASES), "no cases at " + CASES.toAbsolutePath().normalize());

    assertThat(Measure.run(out, "robots", CASES.toString())).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("passed=146 total=146 ");
  }

  @Test
  void namesEachFailureAndCountsAllFiles(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("more"));
    Files.writeString(
        folder.resolve("right.textproto"),
        """
        # tests: { expected_outcome: ALLOWED }
        tests: [ {
          robotstxt: "\\xEF\\273\\xBFUser-agent: *\\n" 'Disallow: /"a"\\n'
          test_expectations: [
            { testurl: 'http://club.example/\\x22a"' useragent: "Bot" expected_outcome: DISALLOWED },
            { expected_outcome: ALLOWED useragent: "Bot" additional_explanation: "} {" testurl: "" }
          ]
        } ]
        """);
    Files.writeString(
        folder.resolve("more/wrong.textproto"),
        """
        tests { robotstxt: "User-agent: *\\nDisallow: /"
          test_expectations { testurl: "http://club.example/a" useragent: "Bot" expected_outcome: ALLOWED } }
        """);

    assertThat(Measure.run(out, "robots", folder.toString())).isZero();
    List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines)
        .contains(
            "more/wrong.textproto, test 1: agent \"Bot\", url \"http://club.example/a\" should be"
                + " allowed by");
    assertThat(lines.get(lines.size() - 1))
        .startsWith("passed=2 total=3 us_per_case=")
        .contains("crawler_commons_passed=");
  }

  @Test
  void refusesAFolderWithoutCases(@TempDir Path folder) {
    assertThat(Measure.run(out, "robots", folder.toString())).isEqualTo(1);
  }
}
