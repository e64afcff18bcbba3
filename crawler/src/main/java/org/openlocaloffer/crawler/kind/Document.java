package org.openlocaloffer.crawler.kind;

import java.net.URI;
import java.time.Instant;
import org.openlocaloffer.contracts.source.Source;

/**
 * One answer from a source.
 *
 * @param url where it was fetched
 * @param contentType the HTTP header; may be null
 * @param now when; calendars are read for the twelve months from then on
 */
public record Document(Source source, URI url, String contentType, byte[] body, Instant now) {}
