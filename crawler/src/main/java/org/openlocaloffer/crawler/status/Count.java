package org.openlocaloffer.crawler.status;

/** So many of a thing, in English. */
final class Count {
  private Count() {}

  /**
   * @param one what a single one is called; several are called so with an s
   */
  static String of(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
