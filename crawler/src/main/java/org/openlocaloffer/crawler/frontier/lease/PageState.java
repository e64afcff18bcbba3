package org.openlocaloffer.crawler.frontier.lease;

import java.io.Serializable;
import java.time.Duration;

/**
 * What is remembered of a page until the next visit.
 *
 * @param attempts failures in a row
 * @param redirectTo where the page redirects to; null where it does not
 * @param missing visits in a row that found nothing
 * @param revisit between two visits that find the page in order; null where that is not known
 * @param listVisits of a list that can tell what has changed; null where it is to be read whole
 */
public record PageState(
    int attempts,
    Validators validators,
    Content content,
    String redirectTo,
    int missing,
    Duration revisit,
    ListVisits listVisits)
    implements Serializable {

  /** What makes the next request conditional; either may be null. */
  public record Validators(String etag, String lastModified) implements Serializable {
    public static final Validators NONE = new Validators(null, null);
  }

  /**
   * @param hash of the candidate that was last sent; null where none was, or a Gone was
   * @param parts of the content that was last seen; null where none was
   * @param gone a Gone was sent, and the page has not come back
   */
  public record Content(String hash, Parts parts, boolean gone) implements Serializable {
    public static final Content NONE = new Content(null, null, false);

    /** A Gone was sent: a page that comes back is new. */
    public static final Content GONE = new Content(null, null, true);
  }

  /** As the page was when it was claimed, with that many failures in a row. */
  public static PageState of(Lease lease, int attempts) {
    return new PageState(
        attempts,
        new Validators(lease.etag(), lease.lastModified()),
        new Content(lease.contentHash(), lease.parts(), lease.gone()),
        null,
        lease.missing(),
        lease.revisit(),
        lease.listVisits());
  }

  public PageState attempts(int attempts) {
    return new PageState(attempts, validators, content, redirectTo, missing, revisit, listVisits);
  }

  public PageState validators(Validators validators) {
    return new PageState(attempts, validators, content, redirectTo, missing, revisit, listVisits);
  }

  public PageState content(Content content) {
    return new PageState(attempts, validators, content, redirectTo, missing, revisit, listVisits);
  }

  public PageState redirectTo(String redirectTo) {
    return new PageState(attempts, validators, content, redirectTo, missing, revisit, listVisits);
  }

  public PageState missing(int missing) {
    return new PageState(attempts, validators, content, redirectTo, missing, revisit, listVisits);
  }

  public PageState revisit(Duration revisit) {
    return new PageState(attempts, validators, content, redirectTo, missing, revisit, listVisits);
  }

  public PageState listVisits(ListVisits listVisits) {
    return new PageState(attempts, validators, content, redirectTo, missing, revisit, listVisits);
  }
}
