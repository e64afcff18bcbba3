package org.openlocaloffer.benchmarks.hostile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.crawler.candidate.Judgement;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;

/** Checks that what was read from a broken document may be sent and stored. */
final class Inspection {
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n\\t]]");
  private static final String UNSAFE =
      "script, style, iframe, object, embed, form, input, img, svg, link, meta, base, [style],"
          + " [id], [class], [src], a[href~=(?i)^\\s*(javascript|data|vbscript):]";

  private Inspection() {}

  /** What is wrong with it; empty where nothing is. */
  static Optional<String> fault(Judgement judgement) {
    return Stream.concat(
            judgement.candidates().stream().flatMap(Inspection::faults),
            faults(judgement.outcome()))
        .findFirst();
  }

  private static Stream<String> faults(Candidate candidate) {
    Candidate back = Codec.read(Codec.write(candidate), Candidate.class);
    if (!back.equals(candidate)) {
      return Stream.of("is another after the topic");
    }
    return candidate instanceof Candidate.Found found ? faults(found) : Stream.empty();
  }

  private static Stream<String> faults(Candidate.Found found) {
    Stream<String> texts =
        Stream.concat(
            Stream.of(found.url(), found.title(), found.text(), found.snapshot()),
            found.claims().stream().flatMap(c -> Stream.of(c.value(), c.snippet())));
    Stream<String> unsafe =
        found.snapshot() == null
            ? Stream.empty()
            : Jsoup.parseBodyFragment(found.snapshot()).body().select(UNSAFE).stream()
                .map(element -> "unsafe snapshot: " + element.tagName());
    return Stream.concat(unprintable(texts), unsafe);
  }

  private static Stream<String> faults(Outcome outcome) {
    return unprintable(
        Stream.concat(
            Stream.of(
                outcome.example() == null ? null : outcome.example().text(),
                outcome.state().validators().etag(),
                outcome.state().redirectTo()),
            outcome.links().stream().map(Link::url)));
  }

  private static Stream<String> unprintable(Stream<String> texts) {
    return texts
        .filter(Objects::nonNull)
        .filter(text -> UNPRINTABLE.matcher(text).find())
        .map(text -> "unprintable: " + List.of(text.substring(0, Math.min(80, text.length()))));
  }
}
