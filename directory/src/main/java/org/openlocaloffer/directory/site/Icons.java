package org.openlocaloffer.directory.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The symbols of the sprite file, by id. */
@Component
class Icons {
  private static final String OTHERWISE = "any";

  private final Set<String> drawn;

  Icons() {
    try (InputStream sprite =
        new ClassPathResource("assets/directory/icons.svg").getInputStream()) {
      this.drawn = ids(new String(sprite.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the sprite file is not in the jar", e);
    }
  }

  private static Set<String> ids(String sprite) {
    return Pattern.compile("<symbol id=\"([a-z0-9-]+)\"")
        .matcher(sprite)
        .results()
        .map((MatchResult symbol) -> symbol.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  String of(String id) {
    return drawn.contains(id) ? id : OTHERWISE;
  }
}
