package org.openlocaloffer.benchmarks;

import java.io.PrintStream;

/**
 * One thing that we measure: a picocli command, whose name and description {@code --list} shows. It
 * runs its rivals beside it in the same run. To add one, write the class and name it in {@link
 * Measure}.
 */
interface Trial {
  /** What it was measured on, in a line: the input, how much of it, how often. */
  String input();

  /**
   * @param out for whatever a person may want to read before the figures
   * @throws UnusableInput where it cannot be measured, saying what to do
   */
  Figures run(PrintStream out) throws Exception;

  /** Ends a trial with one clear line instead of a stack trace. */
  final class UnusableInput extends Exception {
    UnusableInput(String message) {
      super(message);
    }
  }
}
