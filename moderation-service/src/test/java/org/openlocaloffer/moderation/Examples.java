package org.openlocaloffer.moderation;

import java.time.Instant;
import java.util.List;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;

/** Pages as the crawler would tell of them. */
public final class Examples {
  private static final Instant SEEN = Instant.parse("2026-11-01T09:00:00Z");

  private Examples() {}

  public static Candidate.Found found(String url) {
    return found(url, "a".repeat(64), SEEN);
  }

  /** The same page, saying something else. */
  public static Candidate.Found found(String url, String hash, Instant at) {
    return new Candidate.Found(
        url,
        "choir",
        at,
        hash,
        "Brackenford signing choir",
        "Brackenford signing choir\nWe sing and sign together on Saturdays. Deaf and hearing"
            + " children are welcome, and so are their brothers and sisters.",
        "<h1>Signing choir</h1><p onclick=\"steal()\">We sing and sign. <a href=\"/join\">Join"
            + " us</a><script>steal()</script></p>",
        "en",
        List.of(
            new Claim(ClaimField.NAME, "Signing choir", .9, "<h1>Signing choir", "json-ld"),
            new Claim(ClaimField.PHONE, "+441632960123", .8, "Ring 01632 960123", "phone"),
            new Claim(ClaimField.POSTCODE, "ZZ1 4AB", .7, "Hall, ZZ1 4AB", "postcode"),
            new Claim(ClaimField.COST, "£3.50, carers free", .6, "Cost", "labelled-text"),
            new Claim(ClaimField.AGES, "5-11", .6, "Ages 5 to 11", "labelled-text"),
            new Claim("later_field", "x", .6, null, "newer")));
  }

  public static Instant later(int hours) {
    return SEEN.plusSeconds(3600L * hours);
  }
}
