/**
 * Takes the taxonomy and the jargon from the index, gives them to every page, always the newest.
 */
package org.openlocaloffer.directory.vocabulary;
