package org.openlocaloffer.quickstart.process;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the built modules: {@code ROOT/MODULE/target/MODULE-VERSION.jar} and {@code lib}. */
public final class Installation {

  private static final Path OWN = codeSource();

  private Installation() {}

  /** The project's folder, which every module has as its working directory. */
  public static Path root() {
    return target().getParent().getParent();
  }

  /** This module's build folder. */
  public static Path target() {
    return OWN.getParent();
  }

  /** This module's jar, or its classes folder before it is packaged. */
  public static Path own() {
    return OWN;
  }

  /** The folder of jars beside a module's own, for a class path. */
  public static Path libraries(Path target) {
    Path lib = target.resolve("lib");
    if (!Files.isDirectory(lib)) {
      throw new IllegalStateException(
          lib + " is missing: build with \"mvn package\", which puts the libraries there");
    }
    return lib.resolve("*");
  }

  private static Path codeSource() {
    try {
      return Path.of(
          Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
