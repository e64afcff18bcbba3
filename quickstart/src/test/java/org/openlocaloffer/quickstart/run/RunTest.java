package org.openlocaloffer.quickstart.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.quickstart.Stage;
import org.openlocaloffer.quickstart.data.StartRefused;
import org.openlocaloffer.quickstart.process.Installation;
import picocli.CommandLine;

class RunTest {

  @TempDir private Path folder;

  @Test
  void startsEverythingOnTheUsualPorts() {
    RunOptions options = options();
    assertThat(options.ports().all(options.town()))
        .containsEntry("directory", 8080)
        .containsEntry("moderation-service", 8081)
        .containsEntry("sample town", 8090)
        .containsEntry("Kafka", 8100);
    assertThat(options.stages()).containsExactly(Stage.values());
    assertThat(options.data()).isEqualTo(Installation.root().resolve("data"));
    assertThat(options.config()).isEqualTo(Installation.root().resolve("config"));
  }

  @Test
  void countsAllPortsFromTheBase() {
    var ports = options("--port", "9000").ports().all(true).values();
    assertThat(new HashSet<>(ports)).hasSameSizeAs(ports).allMatch(port -> port < 9030);
    assertThatThrownBy(() -> options("--port", "80").ports())
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("between 1024 and");
  }

  @Test
  void startsOnlyTheNamedModulesWithoutServers() {
    RunOptions options = options("--only", "directory,index-loader");
    assertThat(options.stages()).containsExactly(Stage.INDEX_LOADER, Stage.DIRECTORY);
    assertThat(options.embedded()).isFalse();
    assertThat(options.town()).isFalse();
    assertThatThrownBy(() -> options("--only", "indexer").stages())
        .hasMessageContaining("does not know 'indexer'")
        .hasMessageContaining("crawler, moderation-service, index-loader, directory");
  }

  @Test
  void keepsSavedPagesApartFromTheTown() throws IOException {
    assertThatThrownBy(() -> options("--pages", folder.toString()).pages())
        .hasMessageContaining("has no index.tsv");
    Files.writeString(folder.resolve("index.tsv"), "id\ttype\turl\n");
    RunOptions options = options("--pages", folder.toString(), "--no-town");
    assertThat(options.pages()).isEqualTo(folder);
    assertThat(options.data()).isEqualTo(Installation.root().resolve("data/pages"));
    assertThat(options.town()).isTrue();
  }

  @Test
  void endsWithOneLineWhereTheConfigFolderIsNone() {
    StringWriter errors = new StringWriter();
    int code =
        Run.commandLine()
            .setErr(new PrintWriter(errors, true))
            .execute("--config", folder.toString(), "--data", folder.resolve("data").toString());
    assertThat(code).isEqualTo(1);
    assertThat(errors.toString().strip())
        .startsWith("The config folder " + folder + " has no settings.properties.")
        .hasLineCount(1);
  }

  @Test
  void explainsItsOptions() {
    StringWriter help = new StringWriter();
    Run.commandLine().setOut(new PrintWriter(help, true)).execute("--help");
    assertThat(help.toString())
        .contains("--data=DIR", "--config=DIR", "--port=N", "--only=MODULE", "--pages=DIR")
        .contains("--no-town", "--help");
  }

  private static RunOptions options(String... arguments) {
    RunOptions options = new RunOptions();
    new CommandLine(options).parseArgs(arguments);
    return options;
  }
}
