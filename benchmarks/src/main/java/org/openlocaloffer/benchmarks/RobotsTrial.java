package org.openlocaloffer.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.openlocaloffer.crawler.fetch.robots.RobotRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Measures whether our reader of robots.txt decides as the specification's cases say, and how long
 * it takes, beside crawler-commons' reader.
 */
@Command(
    name = "robots",
    description =
        "Google's cases for robots.txt, through the class that the crawler uses and through"
            + " crawler-commons.",
    mixinStandardHelpOptions = true)
final class RobotsTrial implements Trial {
  private static final int WARMING = 50;
  private static final int ROUNDS = 100;

  @Parameters(paramLabel = "DIR", description = "*.textproto, see specification.proto")
  private Path folder;

  @Override
  public String input() {
    return folder + "; every *.textproto below it";
  }

  @Override
  public Figures run(PrintStream out) throws Exception {
    if (!Files.isDirectory(folder)) {
      throw new UnusableInput(folder + " is no folder; name one that holds *.textproto files");
    }
    List<RobotsCase> cases = RobotsCase.in(folder);
    if (cases.isEmpty()) {
      throw new UnusableInput(folder + " holds no case in any *.textproto file");
    }
    List<RobotsCase> failures = failures(cases, RobotsTrial::ours);
    failures.forEach(failure -> print(failure, out));
    List<RobotsCase> rivals = failures(cases, RobotsTrial::rival);
    out.printf("crawler-commons fails %d of %d%n", rivals.size(), cases.size());
    rivals.forEach(failure -> out.printf("  %s: %s%n", failure.where(), failure.url()));
    return new Figures()
        .with("passed", cases.size() - failures.size())
        .with("total", cases.size())
        .with("us_per_case", microseconds(cases, RobotsTrial::ours))
        .with("crawler_commons_passed", cases.size() - rivals.size())
        .with("crawler_commons_us_per_case", microseconds(cases, RobotsTrial::rival));
  }

  private static List<RobotsCase> failures(List<RobotsCase> cases, Predicate<RobotsCase> reader) {
    return cases.stream().filter(robots -> reader.test(robots) != robots.allowed()).toList();
  }

  /** Reading the file and deciding on the address, once warm. */
  private static double microseconds(List<RobotsCase> cases, Predicate<RobotsCase> reader) {
    long allowed = 0;
    long start = 0;
    for (int round = -WARMING; round < ROUNDS; round++) {
      start = round == 0 ? System.nanoTime() : start;
      allowed += cases.stream().filter(reader).count();
    }
    double took = (System.nanoTime() - start) / 1_000.0;
    if (allowed == 0) {
      throw new IllegalStateException("nothing was allowed, so nothing was measured");
    }
    return took / ROUNDS / cases.size();
  }

  private static boolean ours(RobotsCase robots) {
    return RobotRules.parse(robots.robotsTxt(), robots.agent()).allows(robots.url());
  }

  private static boolean rival(RobotsCase robots) {
    return new SimpleRobotRulesParser()
        .parseContent(
            robots.url(),
            robots.robotsTxt(),
            "text/plain",
            Set.of(robots.agent().toLowerCase(Locale.ROOT)))
        .isAllowed(robots.url());
  }

  private static void print(RobotsCase failure, PrintStream out) {
    out.printf(
        "%s: agent \"%s\", url \"%s\" should be %s by%n",
        failure.where(),
        failure.agent(),
        failure.url(),
        failure.allowed() ? "allowed" : "disallowed");
    new String(failure.robotsTxt(), ISO_8859_1).lines().forEach(line -> out.println("    " + line));
  }
}
