package org.openlocaloffer.benchmarks;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/**
 * Runs one trial and prints its conditions, then what it has to tell, then its figures as the last
 * line.
 */
@Command(
    name = "bin/measure",
    description =
        "Every speed and quality figure of the project, each with its rivals and conditions.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "TRIAL")
public final class Measure implements Runnable {
  private static final List<Trial> TRIALS =
      List.of(
          new ExtractionTrial(),
          new RobotsTrial(),
          new HostileTrial(),
          new TownTrial(),
          new StartTrial(),
          new CrawlTrial(),
          new FrontierTrial());

  @Option(names = "--list", description = "Name every trial.")
  private boolean list;

  private final PrintStream out;

  private Measure(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) {
    System.exit(run(System.out, arguments));
  }

  /**
   * @return 0, 1 where the trial could not run, 2 where the arguments make no sense
   */
  static int run(PrintStream out, String... arguments) {
    Measure measure = new Measure(out);
    CommandLine commands = new CommandLine(measure);
    TRIALS.forEach(commands::addSubcommand);
    commands.setExecutionStrategy(measure::execute);
    return commands.execute(arguments);
  }

  /** Without a trial: what there is. */
  @Override
  public void run() {
    CommandLine commands = new CommandLine(this);
    TRIALS.forEach(commands::addSubcommand);
    if (list) {
      commands.getSubcommands().forEach(this::printLine);
    } else {
      commands.usage(out);
    }
  }

  private void printLine(String name, CommandLine trial) {
    out.printf(
        "%-12s %s%n", name, String.join(" ", trial.getCommandSpec().usageMessage().description()));
  }

  private int execute(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    if (last.commandSpec().userObject() instanceof Trial trial && !last.isUsageHelpRequested()) {
      return print(trial);
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private int print(Trial trial) {
    try {
      out.println(Conditions.of(trial));
      Figures figures = trial.run(out);
      out.println(figures);
      return 0;
    } catch (Trial.UnusableInput unusable) {
      System.err.println(unusable.getMessage());
      return 1;
    } catch (Exception failure) {
      failure.printStackTrace();
      return 1;
    }
  }
}
