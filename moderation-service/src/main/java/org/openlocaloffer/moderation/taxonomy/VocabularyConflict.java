package org.openlocaloffer.moderation.taxonomy;

/** Somebody else changed the words after they were opened; nothing was saved. */
public final class VocabularyConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  VocabularyConflict(String message) {
    super(message);
  }
}
