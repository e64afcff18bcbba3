/**
 * Takes what a person or a trust rule decides of an item, gives the listing to publish, and keeps
 * every decision for ever.
 */
package org.openlocaloffer.moderation.decision;
