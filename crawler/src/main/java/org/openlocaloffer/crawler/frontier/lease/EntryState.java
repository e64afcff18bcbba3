package org.openlocaloffer.crawler.frontier.lease;

import java.io.Serializable;
import java.time.Instant;

/**
 * What is remembered of an entry of a list until the list is read again.
 *
 * @param url the candidate's key
 * @param list where it is looked for; null for the list that is being read
 * @param contentHash of the candidate that was last sent; null after a Gone
 * @param missing readings in a row of a complete list without it, the first of them at {@code
 *     missingSince}
 * @param gone a Gone was sent, and the entry has not come back
 * @param parts of the candidate that was last sent; null after a Gone, or where nobody kept them
 */
public record EntryState(
    String url,
    String list,
    String contentHash,
    int missing,
    Instant missingSince,
    boolean gone,
    Parts parts)
    implements Serializable {

  /** Listed, with this content. */
  public static EntryState listed(String url, String contentHash, Parts parts) {
    return new EntryState(url, null, contentHash, 0, null, false, parts);
  }

  /** No more, and that was said. */
  public static EntryState gone(String url) {
    return new EntryState(url, null, null, 0, null, true, null);
  }

  /** Still looked for where it was: a reading of changes does not say where it is now. */
  public EntryState stayingIn(String list) {
    return new EntryState(url, list, contentHash, missing, missingSince, gone, parts);
  }

  /** Not in the list at that instant. */
  public EntryState missedAt(Instant now) {
    return new EntryState(
        url,
        list,
        contentHash,
        missing + 1,
        missingSince == null ? now : missingSince,
        gone,
        parts);
  }
}
