package org.openlocaloffer.indexloader.document;

import java.util.Date;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.common.SolrInputDocument;
import org.openlocaloffer.contracts.feedback.Response;

/** A published comment with its answer as a document. */
final class ResponseDocument {
  private ResponseDocument() {}

  static SolrInputDocument of(Response response, byte[] json) {
    String text =
        Stream.of(response.said(), response.answer(), response.action())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    return new Fields(Type.RESPONSE.id(response.id()), Type.RESPONSE, response.revision(), json)
        .set("text", text)
        .set("listing_id", response.listingId())
        .set("approved_at", Date.from(response.approval().at()))
        .document();
  }
}
