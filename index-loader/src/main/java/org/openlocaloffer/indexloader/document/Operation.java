package org.openlocaloffer.indexloader.document;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.solr.common.SolrInputDocument;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.MalformedMessage;

/**
 * What one message does to the index: puts a listing there, or removes it.
 *
 * <p>Solr itself passes over a put whose revision is not above the one that it holds, so puts may
 * be repeated and come from several loaders. A removal has no revision: a tombstone is a message
 * without a value. It needs none as long as the operations on one id are made in the order of their
 * partition: what a removal follows there is older than it, and whoever reads again from before the
 * removal comes to the removal again. So nothing may change the order of one id's operations. What
 * this leaves open stands in {@code docs/recipes/rebuild-the-index.md}.
 *
 * @param document null to remove
 * @param origin the message
 */
public record Operation(
    String id, SolrInputDocument document, ConsumerRecord<String, byte[]> origin) {

  /**
   * @throws MalformedMessage where the message is no listing under its own id; the reason names
   *     what is wrong
   */
  public static Operation of(ConsumerRecord<String, byte[]> message) {
    String id = message.key();
    if (id == null || id.isBlank()) {
      throw new MalformedMessage("the message has no key", null);
    }
    if (message.value() == null) {
      return new Operation(id, null, message);
    }
    Listing listing = Codec.read(message.value(), Listing.class);
    if (!listing.id().equals(id)) {
      throw new MalformedMessage("the key is not the listing's id, " + listing.id(), null);
    }
    return new Operation(id, ListingDocument.of(listing, message.value()), message);
  }

  public boolean removes() {
    return document == null;
  }
}
