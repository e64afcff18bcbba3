package org.openlocaloffer.moderation.item;

import java.time.Instant;
import org.openlocaloffer.moderation.proposal.ListingProposal;

/**
 * What one fetch of a page gave.
 *
 * @param hash equal hashes are one content
 * @param language BCP 47; may be null
 * @param text main text, for search
 * @param snapshot HTML as the crawler sent it, to be sanitised again where it is shown; may be null
 * @param at when it was fetched
 * @param termsRevision of the taxonomy by which its terms are proposed
 */
public record Content(
    String hash,
    String title,
    String language,
    String text,
    String snapshot,
    ListingProposal proposal,
    Instant at,
    long termsRevision) {}
