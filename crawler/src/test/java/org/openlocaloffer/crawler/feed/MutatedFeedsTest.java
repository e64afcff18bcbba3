package org.openlocaloffer.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.feed.calendar.ICalendar;
import org.openlocaloffer.crawler.feed.openreferral.OpenReferral;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.Unreadable;

/** Feeds that came over a bad line are read or refused, and nothing else. */
class MutatedFeedsTest {
  private static final int TRIALS = 200;

  @ParameterizedTest
  @Timeout(60)
  @CsvSource({
    "RSS, news.rss",
    "RSS, club.atom",
    "ICALENDAR, calendar/whats-on.ics",
    "OPEN_REFERRAL, openreferral/version-3.json",
    "OPEN_REFERRAL, openreferral/version-1.json"
  })
  void readsOrRefusesWhateverComes(SourceKind source, String file) {
    Random random = new Random(7);
    byte[] body = Fetches.file(getClass(), file);
    int read = 0;
    for (int i = 0; i < TRIALS; i++) {
      read +=
          reads(
              kind(source),
              Fetches.document(source, "http://kites.example/f", mutated(body, random)));
    }
    assertThat(read).isPositive();
  }

  private static int reads(Kind kind, Document document) {
    try {
      Contents contents = kind.read(document);
      assertThat(contents).isNotNull();
      return 1;
    } catch (Unreadable e) {
      assertThat(e).message().isNotBlank();
      return 0;
    }
  }

  private static byte[] mutated(byte[] body, Random random) {
    byte[] mutated =
        random.nextInt(4) == 0 ? Arrays.copyOf(body, random.nextInt(body.length)) : body.clone();
    for (int flips = random.nextInt(6); flips > 0 && mutated.length > 0; flips--) {
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
    }
    return mutated;
  }

  private static Kind kind(SourceKind kind) {
    return switch (kind) {
      case ICALENDAR -> new ICalendar();
      case OPEN_REFERRAL -> new OpenReferral();
      default -> new Syndication();
    };
  }
}
