/**
 * Takes what a page claims, gives the listing that it would make, every field with where it came
 * from.
 */
package org.openlocaloffer.moderation.proposal;
