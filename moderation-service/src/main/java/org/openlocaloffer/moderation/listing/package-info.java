/**
 * Takes what a decision makes of a listing, gives what families see: its identity, its revision,
 * and what was accepted from each page that feeds it.
 */
package org.openlocaloffer.moderation.listing;
