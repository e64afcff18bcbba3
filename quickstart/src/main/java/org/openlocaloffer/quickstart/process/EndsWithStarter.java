package org.openlocaloffer.quickstart.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class and ends this JVM, shutdown hooks included, once standard input closes.
 * The starter holds the other end, so a child never outlives a starter that was killed.
 */
public final class EndsWithStarter {

  private EndsWithStarter() {}

  /** Arguments: the main class, then its own. */
  public static void main(String[] args) throws Throwable {
    Thread watch = new Thread(EndsWithStarter::untilInputCloses, "starter-watch");
    watch.setDaemon(true);
    watch.start();
    try {
      Class.forName(args[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static void untilInputCloses() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever sent; only the end of input matters.
      }
    } catch (IOException closed) {
      // A broken pipe means the same as its end.
    }
    System.exit(0);
  }
}
