package org.openlocaloffer.moderation.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.candidate.Claim;

/**
 * Takes out of a candidate what PostgreSQL's text cannot hold: NUL, and halves of surrogate pairs.
 */
final class Storable {
  private Storable() {}

  static Candidate of(Candidate candidate) {
    return candidate instanceof Candidate.Found found
        ? new Candidate.Found(
            found.url(),
            found.sourceId(),
            found.at(),
            found.contentHash(),
            text(found.title()),
            text(found.text()),
            text(found.snapshot()),
            text(found.language()),
            found.claims().stream().map(Storable::claim).toList(),
            found.changed())
        : candidate;
  }

  private static Claim claim(Claim claim) {
    return new Claim(
        claim.field(),
        text(claim.value()),
        claim.confidence(),
        text(claim.snippet()),
        claim.extractor(),
        claim.times());
  }

  private static String text(String text) {
    return text == null ? null : new String(text.replace("\0", "").getBytes(UTF_8), UTF_8);
  }
}
