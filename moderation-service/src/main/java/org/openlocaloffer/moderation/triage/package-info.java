/**
 * Takes what intake read, gives items in the order in which they are best looked at. An item is a
 * page that somebody has decided, or has to decide, about.
 */
package org.openlocaloffer.moderation.triage;
