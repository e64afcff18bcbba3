package org.openlocaloffer.indexloader.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.solr.common.SolrInputDocument;

/** A document in the making. What is not said is left out: nulls and empty texts are no values. */
final class Fields {
  private final SolrInputDocument document = new SolrInputDocument();

  /**
   * @param id unlike any other document's, of whichever type
   * @param revision which the guard in Solr compares
   * @param json the record that is shown, as it stood on the topic
   */
  Fields(String id, Type type, long revision, byte[] json) {
    document.setField("id", id);
    document.setField("type", type.word());
    document.setField("revision", revision);
    document.setField("record", new String(json, UTF_8));
  }

  Fields set(String field, Object value) {
    if (value instanceof List<?> values) {
      values.stream().filter(Fields::says).forEach(one -> document.addField(field, one));
    } else if (says(value)) {
      document.setField(field, value);
    }
    return this;
  }

  SolrInputDocument document() {
    return document;
  }

  private static boolean says(Object value) {
    return value instanceof String text ? !text.isBlank() : value != null;
  }
}
