package org.openlocaloffer.quickstart.server.container;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The images that the project's {@code docker-compose.yml} names, so that tests run on the same.
 */
final class ComposeImages {

  private ComposeImages() {}

  static String of(String service) throws IOException {
    return of(service, Path.of(System.getProperty("project.root"), "docker-compose.yml"));
  }

  static String of(String service, Path compose) throws IOException {
    try (Reader reader = Files.newBufferedReader(compose)) {
      Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      if (file.get("services") instanceof Map<?, ?> services
          && services.get(service) instanceof Map<?, ?> one
          && one.get("image") instanceof String image) {
        return image;
      }
      throw new IOException(compose + " names no image for service " + service);
    }
  }
}
