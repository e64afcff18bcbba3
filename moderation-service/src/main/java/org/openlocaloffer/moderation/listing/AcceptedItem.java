package org.openlocaloffer.moderation.listing;

import java.time.Instant;
import java.util.UUID;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.moderation.proposal.ListingProposal;

/**
 * What was accepted from one of the items that feed a listing: the base of a three-way merge, by
 * which the page's later changes are told from those that staff made.
 *
 * @param proposal what the item proposed, before any edits
 * @param hash of the content that was accepted
 * @param at when that content was fetched
 */
public record AcceptedItem(UUID itemId, ListingProposal proposal, String hash, Instant at) {
  public AcceptedItem {
    Required.present(itemId, "itemId");
    Required.present(proposal, "proposal");
    hash = Required.text(hash, "hash");
    Required.present(at, "at");
  }
}
