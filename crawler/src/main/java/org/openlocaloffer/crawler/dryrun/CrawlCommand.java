package org.openlocaloffer.crawler.dryrun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.openlocaloffer.contracts.config.ConfigException;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.crawler.CrawlerConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bin/crawl}: what a source would come to, before the crawler is told of it. */
@Command(
    name = "bin/crawl",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    description =
        "Fetches a few pages of one source as the crawler would, by robots.txt and as gently, and"
            + " prints what would become candidates and what would be refused. Needs no servers"
            + " and changes nothing. The crawler itself is started by ./run.%n",
    exitCodeListHeading = "%nEnds with%n",
    exitCodeList = {
      "0:something would become a candidate",
      "1:nothing would",
      "2:the source or the command cannot be understood"
    },
    footer = {
      "",
      "Ctrl-C prints what there is so far. In the sample town, beside ./run:",
      "  bin/crawl --dry-run council --pages 10"
    })
public final class CrawlCommand implements Callable<Integer> {
  @Option(
      names = "--dry-run",
      required = true,
      paramLabel = "SOURCE",
      description = "A file with one source, as in sources.yaml; or the id of one in sources.yaml.")
  private String source;

  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "20",
      description = "Ask for at most this many pages; default ${DEFAULT-VALUE}.")
  private int pages;

  @Option(names = "--json", description = "Print the report as one line of JSON.")
  private boolean json;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      defaultValue = "${env:OLO_CONFIG:-config}",
      description = "The folder with crawler.yaml and sources.yaml; default ${DEFAULT-VALUE}.")
  private Path config;

  private final PrintStream out = new PrintStream(System.out, true, UTF_8);
  private final AtomicReference<DryRunReport> soFar = new AtomicReference<>();

  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new CrawlCommand());
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof ConfigException) {
            command.getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
          }
          throw e;
        });
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() {
    if (pages < 1) {
      throw new ConfigException("--pages must be at least 1");
    }
    CrawlerConfig crawler = YamlFile.read(config.resolve("crawler.yaml"), CrawlerConfig.class);
    Source one = SourceArgument.read(source, config);
    Thread atStop = new Thread(this::printSoFar, "stop");
    Runtime.getRuntime().addShutdownHook(atStop);
    DryRunReport report = DryRun.of(crawler, config).run(one, pages, this::visited);
    Runtime.getRuntime().removeShutdownHook(atStop);
    return print(report);
  }

  private void visited(Visit visit, DryRunReport report) {
    soFar.set(report);
    System.err.printf(
        "%3d/%d  %s  %s  %s%n",
        visit.number(),
        pages,
        visit.status() == 0 ? "---" : visit.status(),
        visit.url(),
        visit.found() > 0
            ? candidates(visit.found())
            : visit.remark() == null ? "" : visit.remark());
  }

  private static String candidates(int count) {
    return count == 1 ? "a candidate" : count + " candidates";
  }

  /** Ctrl-C: the fetch that is under way says nothing. */
  private void printSoFar() {
    DryRunReport report = soFar.get();
    if (report == null) {
      System.err.println("Stopped before the first page was there.");
    } else {
      Runtime.getRuntime().halt(print(report.stopped()));
    }
  }

  private int print(DryRunReport report) {
    out.print(json ? new String(Codec.write(report), UTF_8) + "\n" : ReportText.of(report));
    out.flush();
    return report.found().isEmpty() ? 1 : 0;
  }
}
