package org.openlocaloffer.crawler.candidate;

import java.io.Serializable;
import java.nio.file.Path;
import org.openlocaloffer.contracts.config.CoreOffer;
import org.openlocaloffer.contracts.config.YamlFile;

/**
 * What the readers of pages go by.
 *
 * @param offer the questions that a school's page should answer
 */
public record PageSettings(PageConfig limits, CoreOffer offer) implements Serializable {

  /**
   * @param config the folder with core-offer.yaml
   */
  public static PageSettings of(PageConfig limits, Path config) {
    return new PageSettings(
        limits, YamlFile.read(config.resolve("core-offer.yaml"), CoreOffer.class));
  }
}
