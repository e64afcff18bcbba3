package org.openlocaloffer.quickstart.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Stage;
import org.openlocaloffer.quickstart.data.ConfigCheck;
import org.openlocaloffer.quickstart.data.DataFolder;
import org.openlocaloffer.quickstart.data.PagesSources;
import org.openlocaloffer.quickstart.data.PortCheck;
import org.openlocaloffer.quickstart.data.StartRefused;
import org.openlocaloffer.quickstart.process.ChildProcess;
import org.openlocaloffer.quickstart.process.Leftovers;
import org.openlocaloffer.quickstart.process.ProcessFailed;
import org.openlocaloffer.quickstart.server.Postmaster;
import org.openlocaloffer.quickstart.supervise.Announcer;
import org.openlocaloffer.quickstart.supervise.Memory;
import org.openlocaloffer.quickstart.supervise.Supervisor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./run}: the whole system on this machine until Ctrl-C. */
@Command(
    name = "./run",
    usageHelpWidth = 100,
    description =
        "Starts PostgreSQL, Kafka, Solr, our four modules and a sample town's websites on this"
            + " machine, each as a process of its own on loopback, and stops them on Ctrl-C. Builds"
            + " first when sources are newer than the last build.%n",
    footer =
        "%nOLO_ADMIN_PASSWORD and OLO_MODERATOR_PASSWORD, where set, are the first passwords of the"
            + " accounts admin and moderator; otherwise they are generated and kept in"
            + " DATA/passwords. Logs are in DATA/logs.")
public final class Run implements Callable<Integer> {

  @Mixin private RunOptions options;

  @CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this and end.")
  private boolean help;

  private final Announcer announcer =
      new Announcer(System.out, ManagementFactory.getRuntimeMXBean().getStartTime());

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Run()).setExecutionExceptionHandler(Run::explain);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    check(options.config());
    try (DataFolder data = DataFolder.take(options.data())) {
      return run(data.path());
    }
  }

  /**
   * Comes first: servers take half a minute to start, and a misspelling should be reported at once.
   */
  private void check(Path config) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putAll(places(config));
    ConfigCheck check = new ConfigCheck(config, environment);
    if (options.embedded()) {
      check.all(Stage.CRAWLER.jar());
    } else {
      check.present();
    }
  }

  private int run(Path data) throws InterruptedException {
    Path config = options.config();
    int ended = Leftovers.end(data);
    if (ended > 0) {
      announcer.trouble("Ended " + ended + " processes left over from before.");
    }
    RunAccounts accounts = new RunAccounts(data, options);
    RunUnits units = new RunUnits(options, data);
    Map<String, String> environment = new HashMap<>(accounts.environment());
    if (options.embedded()) {
      PortCheck.allFree(options.ports().all(options.town()));
      Backends backends =
          Backends.in(data, options.ports().servers(), accounts.databasePasswords());
      environment.putAll(backends.environment());
      units.servers(backends);
    }
    if (options.pages() != null) {
      config = PagesSources.write(options.pages(), config, data, options.ports().town());
    }
    environment.putAll(places(config));
    if (options.town()) {
      units.town();
    }
    units.stages(environment);
    return supervise(new Supervisor(units.all(), announcer), data, accounts);
  }

  private Map<String, String> places(Path config) {
    Map<String, String> places = new HashMap<>();
    places.put("OLO_CONFIG", config.toString());
    if (options.embedded() || options.portGiven()) {
      Ports ports = options.ports();
      places.put("OLO_BIND", "127.0.0.1");
      places.put("OLO_DIRECTORY_PORT", Integer.toString(ports.directory()));
      places.put("OLO_MODERATION_PORT", Integer.toString(ports.moderation()));
      places.put("OLO_TOWN_PORT", Integer.toString(ports.town()));
    }
    return places;
  }

  private int supervise(Supervisor supervisor, Path data, RunAccounts accounts)
      throws InterruptedException {
    announcer.trouble("Starting; everything is kept in " + data + ", logs in its folder logs.");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor), "stop"));
    supervisor.start();
    accounts.print();
    announcer.trouble(
        "started in %.0f s, %s".formatted(announcer.seconds(), memory(supervisor, data)));
    new CountDownLatch(1).await();
    return 0;
  }

  private void stop(Supervisor supervisor) {
    announcer.trouble("Stopping.");
    supervisor.stop();
    announcer.trouble("Stopped.");
  }

  private static Memory memory(Supervisor supervisor, Path data) {
    Stream<ProcessHandle> children =
        supervisor.processes().stream()
            .map(ChildProcess::pid)
            .flatMap(pid -> ProcessHandle.of(pid).stream());
    Stream<ProcessHandle> postgres =
        Postmaster.of(data.resolve("postgresql/cluster")).map(Postmaster::process).stream();
    return Memory.of(
        Stream.of(Stream.of(ProcessHandle.current()), children, postgres).flatMap(all -> all));
  }

  private static int explain(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (problem instanceof StartRefused || problem instanceof ProcessFailed) {
      err.println(problem.getMessage());
    } else {
      problem.printStackTrace(err);
    }
    return 1;
  }
}
