package org.openlocaloffer.indexloader.load;

import org.openlocaloffer.indexloader.document.Operation;

/**
 * An operation that Solr will never take.
 *
 * @param reason in Solr's words
 */
public record Refusal(Operation operation, String reason) {}
