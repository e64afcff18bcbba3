package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.text.EmailAddresses;
import org.openlocaloffer.crawler.extract.text.PhoneNumbers;
import org.openlocaloffer.crawler.extract.text.Postcodes;

/** What a feed says in its fields, each value in the norm of its field. */
record FeedClaims(Findings findings) {
  void tell(FeedField fact) {
    String value = fact.value();
    switch (fact.field()) {
      case ClaimField.PHONE -> add(fact, PhoneNumbers.in(value));
      case ClaimField.EMAIL -> add(fact, EmailAddresses.in(value));
      case ClaimField.POSTCODE -> add(fact, Postcodes.in(value));
      case ClaimField.ADDRESS -> {
        add(fact, List.of(value));
        add(new FeedField(ClaimField.POSTCODE, value), Postcodes.in(value));
      }
      case ClaimField.SCHEDULE, ClaimField.EVENT -> timed(fact);
      default -> add(fact, List.of(value));
    }
  }

  private void add(FeedField fact, List<String> values) {
    values.forEach(value -> findings.add(Trust.FEED, fact.field(), value, snippet(fact)));
  }

  private void timed(FeedField fact) {
    if (fact.times().isEmpty()) {
      add(fact, List.of(fact.value()));
    } else {
      findings.add(Trust.FEED, fact.field(), fact.value(), snippet(fact), fact.times());
    }
  }

  private static String snippet(FeedField fact) {
    return fact.field() + ": " + fact.value();
  }
}
