package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.finding.Findings;
import org.openlocaloffer.crawler.extract.finding.Trust;
import org.openlocaloffer.crawler.extract.topic.Topics;
import org.openlocaloffer.crawler.extract.value.EmailAddresses;
import org.openlocaloffer.crawler.extract.value.PhoneNumbers;
import org.openlocaloffer.crawler.extract.value.Postcodes;

/** What a feed says in its fields, each value in the norm of its field. */
record FeedClaims(Topics topics, Findings findings) {
  void tell(FeedField fact) {
    String value = fact.value();
    switch (fact.field()) {
      case ClaimField.SCHEDULE, ClaimField.EVENT ->
          findings.add(Trust.FEED, fact.field(), value, snippet(fact), fact.times());
      case ClaimField.PHONE -> add(fact, PhoneNumbers.in(value));
      case ClaimField.EMAIL -> add(fact, EmailAddresses.in(value));
      case ClaimField.POSTCODE -> add(fact, Postcodes.in(value));
      case ClaimField.ADDRESS -> {
        add(fact, List.of(value));
        add(new FeedField(ClaimField.POSTCODE, value), Postcodes.in(value));
      }
      case ClaimField.CATEGORY -> add(fact, topics.categoriesNamed(value));
      case ClaimField.NEED -> add(fact, topics.needsNamed(value));
      default -> add(fact, List.of(value));
    }
  }

  private void add(FeedField fact, List<String> values) {
    values.forEach(value -> findings.add(Trust.FEED, fact.field(), value, snippet(fact)));
  }

  private static String snippet(FeedField fact) {
    return fact.field() + ": " + fact.value();
  }
}
