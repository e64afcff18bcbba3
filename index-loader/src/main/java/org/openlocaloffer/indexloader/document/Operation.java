package org.openlocaloffer.indexloader.document;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.solr.common.SolrInputDocument;
import org.openlocaloffer.contracts.feedback.Response;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.page.InformationPage;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.MalformedMessage;
import org.openlocaloffer.contracts.wire.Topic;

/**
 * What one message about a listing, a page or a response does to the index: puts a document there,
 * or removes it.
 *
 * <p>Solr itself passes over a put whose revision is not above the one that it holds, so puts may
 * be repeated and come from several loaders. A removal has no revision: a tombstone is a message
 * without a value. It needs none as long as the operations on one id are made in the order of their
 * partition: what stands before a removal there is older than it, and a loader that reads again
 * from before the removal comes to the removal again. So nothing may change the order of one id's
 * operations. What this leaves open stands in {@code docs/recipes/rebuild-the-index.md}.
 *
 * @param id the document's
 * @param document null to remove
 * @param origin the message
 */
public record Operation(
    String id, SolrInputDocument document, ConsumerRecord<String, byte[]> origin) {

  /**
   * @throws MalformedMessage where the message is no record of its topic under its own id; the
   *     reason names what is wrong
   */
  public static Operation of(ConsumerRecord<String, byte[]> message) {
    String key = message.key();
    if (key == null || key.isBlank()) {
      throw new MalformedMessage("the message has no key", null);
    }
    Type type = type(message.topic());
    if (type == Type.LISTING && key.contains(":")) {
      throw new MalformedMessage("a listing's id holds no colon", null);
    }
    SolrInputDocument document = message.value() == null ? null : document(type, message);
    return new Operation(type.id(key), document, message);
  }

  private static Type type(String topic) {
    if (topic.equals(Topic.PAGES.topicName())) {
      return Type.PAGE;
    }
    return topic.equals(Topic.RESPONSES.topicName()) ? Type.RESPONSE : Type.LISTING;
  }

  private static SolrInputDocument document(Type type, ConsumerRecord<String, byte[]> message) {
    byte[] json = message.value();
    return switch (type) {
      case PAGE -> {
        InformationPage page = Codec.read(json, InformationPage.class);
        checkKey(message, page.id(), type);
        yield PageDocument.of(page, json);
      }
      case RESPONSE -> {
        Response response = Codec.read(json, Response.class);
        checkKey(message, response.id(), type);
        yield ResponseDocument.of(response, json);
      }
      default -> {
        Listing listing = Codec.read(json, Listing.class);
        checkKey(message, listing.id(), type);
        yield ListingDocument.of(listing, json);
      }
    };
  }

  private static void checkKey(ConsumerRecord<String, byte[]> message, String id, Type type) {
    if (!id.equals(message.key())) {
      throw new MalformedMessage("the key is not the %s's id, %s".formatted(type.word(), id), null);
    }
  }

  public boolean removes() {
    return document == null;
  }
}
