package org.openlocaloffer.moderation.source;

import java.time.Instant;
import org.openlocaloffer.contracts.source.Source;

/**
 * Who says what a source is: {@code config/sources.yaml}, until somebody changes it on the screen.
 *
 * @param imported as the file had it last; null where it never did
 * @param editedBy the account that added or changed it here last; null where nobody did, and where
 *     the file has changed it since
 * @param editedAt null likewise
 */
public record Origin(Source imported, String editedBy, Instant editedAt) {

  /** Whether what stands here differs from the file by more than a pause. */
  public boolean isEdited(Source here) {
    return imported == null || !sameButForPause(here, imported);
  }

  /** Whether the file never named it. */
  public boolean isOfTheScreen() {
    return imported == null;
  }

  /**
   * What the source becomes when the file is read again. What staff changed stays, a pause by
   * itself too; which private addresses may be fetched is for the file alone to say.
   */
  Source merged(Source here, Source file) {
    boolean pausedHere = imported == null || here.paused() != imported.paused();
    return (isEdited(here) ? here : file)
        .pausedOrNot(pausedHere ? here.paused() : file.paused())
        .allowing(file.privateHosts());
  }

  /** Whether both are fetched alike. */
  static boolean sameButForPause(Source a, Source b) {
    return plain(a).equals(plain(b));
  }

  /** Without what the form does not ask for. */
  private static Source plain(Source source) {
    return source.pausedOrNot(false).allowing(null);
  }
}
