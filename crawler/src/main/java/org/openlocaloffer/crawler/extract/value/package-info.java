/**
 * Takes a line of text, gives the values in it in their normal form: phone numbers, postcodes, ages
 * and the like. Knows nothing of pages.
 */
package org.openlocaloffer.crawler.extract.value;
