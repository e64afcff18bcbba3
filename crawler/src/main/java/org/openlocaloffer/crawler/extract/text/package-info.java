/**
 * Takes plain text from anywhere in the extractor, gives its sentences, words and phrases, and the
 * values in it in their normal form: phone numbers, postcodes, ages and the like. Knows nothing of
 * pages.
 */
package org.openlocaloffer.crawler.extract.text;
