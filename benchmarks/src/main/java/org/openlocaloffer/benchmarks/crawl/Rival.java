package org.openlocaloffer.benchmarks.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Another crawler that may be on this machine, and how to let it crawl. */
public enum Rival {
  /** One process, which parses for links, keeps what it fetched and does nothing else. */
  WGET(1, "wget", "--version") {
    @Override
    List<String> command(Path folder, List<List<String>> crawls) {
      List<String> seeds = crawls.get(0);
      String hosts = String.join(",", seeds.stream().map(s -> s.split("[/:]+")[1]).toList());
      List<String> command = new ArrayList<>(List.of("wget", "-r", "-l", "inf", "-q", "-t", "1"));
      command.addAll(List.of("-e", "robots=on", "-H", "-D", hosts, "-P", folder.toString()));
      command.addAll(seeds);
      return command;
    }
  },

  /** Debian's, on Debian's own Python; a PATH may name another. */
  SCRAPY(2, "/usr/bin/python3", "-c", "import scrapy") {
    @Override
    List<String> command(Path folder, List<List<String>> crawls) throws IOException {
      return script("/usr/bin/python3", "scrapy_rival.py", folder, crawls);
    }
  },

  /** In the folder that the environment variable OLO_CRAWLEE names. */
  CRAWLEE(2, "node", "-e", "require(process.env.OLO_CRAWLEE + '/node_modules/@crawlee/cheerio')") {
    @Override
    List<String> command(Path folder, List<List<String>> crawls) throws IOException {
      return script("node", "crawlee_rival.cjs", folder, crawls);
    }
  };

  private final int crawls;
  private final List<String> probe;

  Rival(int crawls, String... probe) {
    this.crawls = crawls;
    this.probe = List.of(probe);
  }

  /**
   * @param folder for what it writes
   * @param crawls the seeds of each crawl, one after another in one process
   */
  abstract List<String> command(Path folder, List<List<String>> crawls) throws IOException;

  /** How many crawls it takes until it is as fast as it gets. */
  int crawls() {
    return crawls;
  }

  boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder(probe)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private static List<String> script(
      String interpreter, String name, Path folder, List<List<String>> crawls) throws IOException {
    Path script = folder.resolve(name);
    try (var resource = Rival.class.getResourceAsStream(name)) {
      Files.copy(resource, script);
    }
    return Stream.concat(
            Stream.of(interpreter, script.toString(), folder.resolve("items.jsonl").toString()),
            crawls.stream().map(seeds -> String.join(",", seeds)))
        .toList();
  }
}
