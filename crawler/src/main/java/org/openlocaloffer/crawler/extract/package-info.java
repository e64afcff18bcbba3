/**
 * Takes a fetched page from the crawler, gives it an {@link
 * org.openlocaloffer.crawler.extract.Extraction}: what the page is about, what it claims, and where
 * it leads. Plain Java; it never fetches anything and keeps no state.
 */
package org.openlocaloffer.crawler.extract;
