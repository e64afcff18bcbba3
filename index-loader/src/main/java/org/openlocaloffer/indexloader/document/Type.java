package org.openlocaloffer.indexloader.document;

import java.util.Locale;

/** What a document is. The directory's searches ask for the types that they show. */
enum Type {
  LISTING,
  /** A category, need or stage. */
  TERM,
  JARGON,
  PAGE,
  RESPONSE,
  /** Which revision of the taxonomy, or of the jargon, is in the index. */
  VERSION;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A document's id: a listing's own, which holds no colon, or another's with its type before. */
  String id(String own) {
    return this == LISTING ? own : word() + ":" + own;
  }
}
