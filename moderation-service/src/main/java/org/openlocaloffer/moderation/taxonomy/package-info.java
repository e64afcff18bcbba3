/**
 * Takes the words that staff edit, taxonomy and jargon, from config at first and from the screens
 * afterwards, gives them to whoever proposes, and to the index.
 */
package org.openlocaloffer.moderation.taxonomy;
