package org.openlocaloffer.directory.vocabulary;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up once the vocabulary was read; unknown while pages show ids for names. */
@Component("vocabulary")
class VocabularyHealth implements HealthIndicator {
  private final CurrentVocabulary vocabulary;

  VocabularyHealth(CurrentVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public Health health() {
    return vocabulary
        .readAt()
        .map(
            at ->
                Health.up()
                    .withDetail("readAt", at.toString())
                    .withDetail("taxonomy", vocabulary.revisions().taxonomy())
                    .withDetail("jargon", vocabulary.revisions().jargon()))
        .orElseGet(() -> Health.unknown().withDetail("reason", "not read yet"))
        .build();
  }
}
