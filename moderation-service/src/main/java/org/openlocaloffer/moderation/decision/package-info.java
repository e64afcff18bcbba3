/**
 * Takes what a person or a trust rule decides on an item or listing, gives the listing to publish,
 * and keeps every decision for ever.
 */
package org.openlocaloffer.moderation.decision;
