/**
 * Takes a parsed page from the extractor, gives it the part that the page is about: its main text,
 * and apart from it the words of header, footer and the like, where addresses and phone numbers
 * live.
 *
 * <p>Everything is told by what the page shows of itself: structure, names, how many words are
 * links. Walks are iterative, so that depth of nesting costs nothing.
 */
package org.openlocaloffer.crawler.extract.text;
