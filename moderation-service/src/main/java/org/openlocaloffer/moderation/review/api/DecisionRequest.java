package org.openlocaloffer.moderation.review.api;

import java.util.Map;
import java.util.UUID;

/**
 * What a script wants decided.
 *
 * @param action approve, revise, reject or withdraw; on a listing revise or withdraw
 * @param version of the item or listing, as it was read
 * @param listingId for revise and withdraw, where the item feeds several listings
 * @param reason for reject and withdraw: one of the screen's reasons, such as out-of-area, or own
 *     words
 * @param note in own words; may be left out
 * @param listing for approve and revise: the fields that are to be otherwise; others stay
 */
record DecisionRequest(
    String action,
    Integer version,
    UUID listingId,
    String reason,
    String note,
    Map<String, Object> listing) {}
