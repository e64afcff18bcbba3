package org.openlocaloffer.crawler.dryrun;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.config.ConfigException;
import org.openlocaloffer.contracts.config.Sources;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.contracts.source.Source;

/** A source as it is named on the command line: a file that holds it, or an id in sources.yaml. */
final class SourceArgument {
  private static final Pattern LIST = Pattern.compile("(?m)^sources\\s*:");
  private static final Pattern ITEM = Pattern.compile("(?m)\\A(\\s|#.*)*^\\s*-\\s");

  private SourceArgument() {}

  /**
   * @param folder with the council's files
   * @throws ConfigException saying what is wrong with the file, or which ids there are
   */
  static Source read(String argument, Path folder) {
    boolean isFile = argument.contains("/") || argument.matches(".+\\.ya?ml");
    if (isFile || Files.isRegularFile(Path.of(argument))) {
      return ofFile(Path.of(argument));
    }
    Path file = folder.resolve("sources.yaml");
    List<Source> sources = YamlFile.read(file, Sources.class).sources();
    return sources.stream()
        .filter(source -> source.id().equals(argument))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigException(
                    "%s has no source '%s' (it has %s), and there is no such file"
                        .formatted(file, argument, ids(sources))));
  }

  private static Source ofFile(Path file) {
    String text = text(file);
    if (LIST.matcher(text).find()) {
      return only(file, YamlFile.read(file, Sources.class).sources());
    }
    if (ITEM.matcher(text).find()) {
      throw new ConfigException(
          file
              + ": the hyphen begins a list; put 'sources:' above it, or write the one source"
              + " without it");
    }
    return YamlFile.read(file, Source.class);
  }

  private static Source only(Path file, List<Source> sources) {
    if (sources.size() != 1) {
      throw new ConfigException(
          "%s holds %d sources (%s); a dry run takes one: put it in a file of its own, or name its"
                  .formatted(file, sources.size(), ids(sources))
              + " id with --config "
              + (file.getParent() == null ? "." : file.getParent()));
    }
    return sources.get(0);
  }

  /** What cannot be read is left to {@link YamlFile}, which says why. */
  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  private static String ids(List<Source> sources) {
    return sources.isEmpty() ? "none" : sources.stream().map(Source::id).collect(joining(", "));
  }
}
