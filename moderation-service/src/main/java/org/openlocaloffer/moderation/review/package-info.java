/** Takes items from triage, gives them to people to look at, and what people decide to decision. */
package org.openlocaloffer.moderation.review;
