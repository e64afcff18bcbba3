package org.openlocaloffer.moderation.review.api;

import java.util.Map;

/**
 * What a script wants decided.
 *
 * @param action approve, revise or reject
 * @param version of the item, as it was read
 * @param reason for reject: one of the screen's reasons, such as out-of-area, or own words
 * @param note in own words; may be left out
 * @param listing for approve and revise: the fields that are to be otherwise; others stay
 */
record DecisionRequest(
    String action, Integer version, String reason, String note, Map<String, Object> listing) {}
