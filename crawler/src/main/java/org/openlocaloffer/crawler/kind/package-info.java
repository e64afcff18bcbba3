/**
 * Takes documents from the kinds of source in feed and social, gives them one set of tools to read
 * text, XML and JSON safely, to gather entries with their faults, and to leave people out; and
 * gives the crawler the entries, pages and further lists that a document holds.
 */
package org.openlocaloffer.crawler.kind;
