package org.openlocaloffer.benchmarks.site;

/** What the generated pages are about, and where they stand. */
final class Topics {
  private static final String[] SECTIONS = {
    "services", "events", "groups", "support", "schools", "health", "leisure", "advice"
  };
  private static final String[] KINDS = {
    "Sensory swimming", "Short breaks", "Parent carer drop-in", "Lego club", "Speech therapy",
    "Wheelchair football", "Quiet hour", "Makaton singing", "Transition support", "Autism workshop",
    "Holiday playscheme", "Sibling group", "Inclusive cycling", "Portage home visits", "Craft café",
    "Hydrotherapy", "Youth forum", "Sleep clinic", "Bereavement circle", "Relaxed cinema",
    "Trampolining", "Deaf children's club", "Dyslexia tutoring", "Occupational therapy",
        "Nature walk"
  };
  private static final String[] AUDIENCES = {
    "for under-fives",
    "for teenagers",
    "for families",
    "for young adults",
    "for primary pupils",
    "after school",
    "in the holidays",
    "at weekends",
    "for beginners",
    "for carers",
    "for siblings"
  };

  private Topics() {}

  static String section(int page) {
    return SECTIONS[page % SECTIONS.length];
  }

  static String[] sections() {
    return SECTIONS.clone();
  }

  /** Lower-case words with hyphens between. */
  static String slug(int number) {
    return name(number).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  static String name(int number) {
    return KINDS[number % KINDS.length] + " " + AUDIENCES[number / 3 % AUDIENCES.length];
  }
}
