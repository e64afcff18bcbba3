/**
 * Takes plain text from anywhere in the extractor, gives its words, and the phrases in them, in the
 * one form in which ours are compared.
 */
package org.openlocaloffer.crawler.extract.words;
