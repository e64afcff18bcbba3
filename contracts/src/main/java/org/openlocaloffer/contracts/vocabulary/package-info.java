/**
 * Takes the words that staff edit from moderation, gives them to the index and to search, and finds
 * them in texts.
 */
package org.openlocaloffer.contracts.vocabulary;
