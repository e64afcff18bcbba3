package org.openlocaloffer.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlocaloffer.quickstart.process.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures how long {@code ./run} takes until everything answers, and how much memory it then uses.
 */
@Command(
    name = "start",
    description = "./run on an empty data folder, and again: seconds until usable, memory in all.",
    mixinStandardHelpOptions = true)
final class StartTrial implements Trial {
  /** The line that ./run prints last. */
  private static final Pattern STARTED =
      Pattern.compile("started in (\\d+(?:\\.\\d+)?) s, (\\d+(?:\\.\\d+)?) GiB.*");

  @Option(
      names = "--port",
      defaultValue = "18080",
      description = "Base port, so that a running system is not disturbed; default 18080.")
  private int port;

  private record Started(double seconds, double gibibytes) {}

  @Override
  public String input() {
    return "./run with the sample town, built before; the first start has an empty data folder";
  }

  @Override
  public Figures run(PrintStream out) throws Exception {
    Path data = Files.createTempDirectory("measure-start");
    try {
      Started first = start(data, out);
      Started second = start(data, out);
      return new Figures()
          .with("first_start_s", first.seconds())
          .with("first_rss_gib", first.gibibytes())
          .with("second_start_s", second.seconds())
          .with("second_rss_gib", second.gibibytes());
    } finally {
      remove(data);
    }
  }

  private Started start(Path data, PrintStream out) throws IOException, InterruptedException {
    Process run =
        new ProcessBuilder(
                Installation.root().resolve("run").toString(),
                "--data",
                data.toString(),
                "--port",
                "" + port)
            .redirectErrorStream(true)
            .start();
    try (BufferedReader lines = run.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher started = STARTED.matcher(line);
        if (started.find()) {
          out.println(line);
          return new Started(
              Double.parseDouble(started.group(1)), Double.parseDouble(started.group(2)));
        }
      }
      throw new IOException(
          "./run ended before everything had started; run it by itself to see why");
    } finally {
      run.destroy();
      run.waitFor();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
