package org.openlocaloffer.moderation.intake;

import java.util.List;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.springframework.transaction.support.TransactionOperations;

/** Takes candidates in as the intake does, without Kafka. */
public class Intakes {
  private final CandidateIntake intake;
  private final TransactionOperations transaction;

  Intakes(CandidateIntake intake, TransactionOperations transaction) {
    this.intake = intake;
    this.transaction = transaction;
  }

  public void take(Candidate candidate) {
    transaction.executeWithoutResult(
        status -> {
          intake.hold(List.of(candidate));
          intake.take(candidate);
        });
  }
}
