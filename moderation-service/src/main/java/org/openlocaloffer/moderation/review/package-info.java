/**
 * Takes items from the queue and listings, gives them to people to look at, and what people decide
 * to decision.
 */
package org.openlocaloffer.moderation.review;
