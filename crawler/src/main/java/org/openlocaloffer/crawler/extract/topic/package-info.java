/**
 * Takes the words of the taxonomy and of the core offer from the extractor, and passages of a page
 * from the claims, gives the terms that the page is about and the questions that it answers. Words
 * only suggest; a person decides.
 */
package org.openlocaloffer.crawler.extract.topic;
