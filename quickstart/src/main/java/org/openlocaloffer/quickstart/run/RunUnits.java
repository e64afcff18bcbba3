package org.openlocaloffer.quickstart.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.ModuleProcess;
import org.openlocaloffer.quickstart.Server;
import org.openlocaloffer.quickstart.Stage;
import org.openlocaloffer.quickstart.process.ChildProcess;
import org.openlocaloffer.quickstart.process.Command;
import org.openlocaloffer.quickstart.process.Environment;
import org.openlocaloffer.quickstart.process.Installation;
import org.openlocaloffer.quickstart.process.JavaCommand;
import org.openlocaloffer.quickstart.supervise.Unit;

/** What runs and what waits for what: servers, the town, then the modules that use them. */
final class RunUnits {

  private static final String TOWN = "sample town";

  private final RunOptions options;
  private final Path data;
  private final List<Unit> units = new ArrayList<>();

  RunUnits(RunOptions options, Path data) {
    this.options = options;
    this.data = data;
  }

  List<Unit> all() {
    return List.copyOf(units);
  }

  void servers(Backends backends) {
    for (Server server : Server.values()) {
      units.add(new Unit(name(server), List.of(), () -> backends.launch(server)));
    }
  }

  void town() {
    units.add(new Unit(TOWN, List.of(), this::startTown));
  }

  void stages(Map<String, String> environment) {
    for (Stage stage : options.stages()) {
      units.add(
          new Unit(
              stage.module(),
              options.embedded() ? before(stage) : List.of(),
              () -> ModuleProcess.start(stage, environment, data, arguments(stage))));
    }
  }

  /** One machine has one loader, which may fill the index anew where config/solr has changed. */
  private String[] arguments(Stage stage) {
    return stage == Stage.INDEX_LOADER && options.embedded()
        ? new String[] {"--auto-rebuild"}
        : new String[0];
  }

  private static List<String> before(Stage stage) {
    List<Server> needed =
        switch (stage) {
          case CRAWLER, MODERATION_SERVICE -> List.of(Server.POSTGRES, Server.KAFKA);
          case INDEX_LOADER, DIRECTORY -> List.of(Server.KAFKA, Server.SOLR);
        };
    return needed.stream().map(RunUnits::name).toList();
  }

  private static String name(Server server) {
    return switch (server) {
      case POSTGRES -> "PostgreSQL";
      case KAFKA -> "Kafka";
      case SOLR -> "Solr";
    };
  }

  private ChildProcess startTown() {
    List<String> arguments =
        new ArrayList<>(
            List.of("--bind", "127.0.0.1", "--port", Integer.toString(options.ports().town())));
    if (options.pages() != null) {
      arguments.addAll(List.of("--pages", options.pages().toString()));
    }
    JavaCommand java =
        new JavaCommand(
            "org.openlocaloffer.quickstart.town.TownServer",
            List.of(Installation.own(), Installation.libraries(Installation.target())),
            List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"),
            data);
    return ChildProcess.start(
        new Command(
            TOWN,
            java.line(arguments.toArray(String[]::new)),
            Environment.bare(),
            data,
            data.resolve("logs").resolve("town.log")));
  }
}
