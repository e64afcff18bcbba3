package org.openlocaloffer.crawler.candidate;

import java.io.Serializable;
import java.nio.file.Path;
import org.openlocaloffer.crawler.extract.topic.Vocabulary;

/**
 * What the readers of pages go by.
 *
 * @param vocabulary the council's words for needs and categories
 */
public record PageSettings(PageConfig limits, Vocabulary vocabulary) implements Serializable {

  /**
   * @param config the folder with taxonomy.yaml and core-offer.yaml
   */
  public static PageSettings of(PageConfig limits, Path config) {
    return new PageSettings(limits, Vocabulary.in(config));
  }
}
