package org.openlocaloffer.moderation.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.moderation.item.Arrivals;
import org.openlocaloffer.moderation.item.Content;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.proposal.Proposals;
import org.openlocaloffer.moderation.proposal.Proposals.Proposed;
import org.openlocaloffer.moderation.trust.TrustRules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a new item of a candidate, changes the item that there is, or notes that the page says
 * nothing new.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CandidateIntake {
  private final Items items;
  private final Arrivals arrivals;
  private final Proposals proposals;
  private final TrustRules rules;

  CandidateIntake(Items items, Arrivals arrivals, Proposals proposals, TrustRules rules) {
    this.items = items;
    this.arrivals = arrivals;
    this.proposals = proposals;
    this.rules = rules;
  }

  /** Locks the items of all the candidates' pages. */
  public void hold(List<Candidate> candidates) {
    items.lock(candidates.stream().map(Candidate::url).map(Item::idOf).toList());
  }

  public void take(Candidate candidate) {
    UUID id = Item.idOf(candidate.url());
    Optional<Item> known = items.lock(id);
    if (candidate instanceof Candidate.Found found) {
      known.ifPresentOrElse(item -> again(item, found), () -> first(id, found));
    } else {
      known
          .filter(item -> !candidate.at().isBefore(item.lastSeen()))
          .ifPresent(item -> arrivals.gone(id, candidate.at()));
    }
  }

  private void first(UUID id, Candidate.Found found) {
    arrivals.insert(id, found.url(), found.sourceId(), content(found));
    rules.decide(items.find(id).orElseThrow());
  }

  private void again(Item item, Candidate.Found found) {
    if (found.at().isBefore(item.lastSeen())) {
      return; // Delivered again, after later news was taken in.
    }
    if (found.contentHash().equals(item.contentHash())) {
      arrivals.unchanged(item.id(), found.at());
    } else if (item.waiting()) {
      arrivals.replace(item.id(), content(found));
      rules.decide(items.find(item.id()).orElseThrow());
    } else {
      arrivals.keepNewer(item.id(), content(found), found.changed());
    }
  }

  private Content content(Candidate.Found found) {
    Proposed proposed = proposals.of(found);
    return new Content(
        found.contentHash(),
        found.title(),
        found.language(),
        found.text(),
        found.snapshot(),
        proposed.proposal(),
        found.at(),
        proposed.termsRevision());
  }
}
