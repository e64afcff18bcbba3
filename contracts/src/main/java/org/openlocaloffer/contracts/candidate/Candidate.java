package org.openlocaloffer.contracts.candidate;

import java.time.Instant;
import java.util.List;
import org.openlocaloffer.contracts.Printable;
import org.openlocaloffer.contracts.Required;

/** What the crawler says of one address: value of {@code candidates}, keyed by canonical URL. */
public sealed interface Candidate {
  /** The canonical address, the key. */
  String url();

  /** Which source led there. */
  String sourceId();

  /** When the address was fetched. */
  Instant at();

  /**
   * The page is there and says this.
   *
   * @param contentHash lower-case hex SHA-256 of what a reader sees: title and main text, white
   *     space folded; equal hashes are one content
   * @param title of the page
   * @param text main text, paragraphs set apart by a line feed; may be empty
   * @param snapshot sanitised HTML of the main part; may be null
   * @param language BCP 47; null where the page does not say
   * @param changed which parts differ from what was sent of the page before: "title", "text", and
   *     fields of claims; empty where it was not sent before
   */
  record Found(
      String url,
      String sourceId,
      Instant at,
      String contentHash,
      String title,
      String text,
      String snapshot,
      String language,
      List<Claim> claims,
      List<String> changed)
      implements Candidate {
    public Found {
      url = Required.httpUrl(url, "url");
      sourceId = Required.text(sourceId, "sourceId");
      Required.present(at, "at");
      contentHash = Required.text(contentHash, "contentHash");
      title = Required.text(Printable.of(title), "title");
      text = text == null ? "" : Printable.of(text);
      snapshot = Printable.of(snapshot);
      claims = Required.list(claims);
      changed = Required.list(changed);
    }

    /** One that was not sent before. */
    public Found(
        String url,
        String sourceId,
        Instant at,
        String contentHash,
        String title,
        String text,
        String snapshot,
        String language,
        List<Claim> claims) {
      this(url, sourceId, at, contentHash, title, text, snapshot, language, claims, List.of());
    }
  }

  /**
   * The page was there and has been missing on repeated visits.
   *
   * @param status the last HTTP status, 404 or 410
   */
  record Gone(String url, String sourceId, Instant at, int status) implements Candidate {
    public Gone {
      url = Required.httpUrl(url, "url");
      sourceId = Required.text(sourceId, "sourceId");
      Required.present(at, "at");
      Required.within(status, 100, 599, "status");
    }
  }
}
