package org.openlocaloffer.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openlocaloffer.crawler.fetch.robots.RobotRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Whether the crawler's own reader of robots.txt decides as the specification's cases say. */
@Command(
    name = "robots",
    description = "Google's cases for robots.txt, through the class that the crawler uses.",
    mixinStandardHelpOptions = true)
final class RobotsTrial implements Trial {
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
    List<RobotsCase> failures = cases.stream().filter(robots -> !passes(robots)).toList();
    failures.forEach(failure -> print(failure, out));
    return new Figures().with("passed", cases.size() - failures.size()).with("total", cases.size());
  }

  private static boolean passes(RobotsCase robots) {
    return RobotRules.parse(robots.robotsTxt(), robots.agent()).allows(robots.url())
        == robots.allowed();
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
