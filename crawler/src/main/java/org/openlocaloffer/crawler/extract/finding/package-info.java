/**
 * Takes a page's main text from the extractor, gives every finder of claims the same reading of it
 * and one place to put what it finds: here stands how a claim may be found, how far each way is
 * trusted, and that a value is claimed once.
 */
package org.openlocaloffer.crawler.extract.finding;
