/**
 * Takes the sentences of a page's main text from the claims, gives those that answer what it is,
 * who it is for and how one gets it.
 */
package org.openlocaloffer.crawler.extract.answer;
