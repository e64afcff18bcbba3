/**
 * Takes a parsed page and its main text from the extractor, gives the claims that it makes: names,
 * contacts, places, ages, costs, times, each with how far it can be trusted and where it stands.
 * People's names are never claims.
 */
package org.openlocaloffer.crawler.extract.claim;
