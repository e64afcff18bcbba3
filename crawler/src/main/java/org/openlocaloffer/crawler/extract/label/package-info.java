/**
 * Takes a page's headings, tables and lines from the claims, gives the values that stand behind a
 * label that is known.
 */
package org.openlocaloffer.crawler.extract.label;
