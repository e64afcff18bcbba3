package org.openlocaloffer.quickstart.process;

import java.nio.file.Path;
import java.util.List;

/** A process that did not come up. The message has its last output and names its log file. */
public final class ProcessFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String what;

  ProcessFailed(String what, List<String> lastLines, Path log) {
    super(what + "; log: " + log + "\n  " + String.join("\n  ", lastLines));
    this.what = what;
  }

  /** What happened, in one line. */
  public String what() {
    return what;
  }
}
