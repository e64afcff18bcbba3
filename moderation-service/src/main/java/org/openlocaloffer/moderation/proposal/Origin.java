package org.openlocaloffer.moderation.proposal;

import java.time.Instant;
import org.openlocaloffer.contracts.listing.Approval;

/**
 * What a listing says of itself beside its proposal.
 *
 * @param text all that the page says
 * @param checkedAt when the page was last seen to say so
 */
public record Origin(
    String url, String sourceId, String text, Instant checkedAt, Approval approval) {}
