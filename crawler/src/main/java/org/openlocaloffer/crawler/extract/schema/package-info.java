/**
 * Takes a parsed page from the extractor, gives the schema.org things that its JSON-LD and
 * microdata describe, in one form. What describes people is dropped here and goes no further.
 */
package org.openlocaloffer.crawler.extract.schema;
