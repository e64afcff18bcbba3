package org.openlocaloffer.indexloader.document;

import java.util.Date;
import org.apache.solr.common.SolrInputDocument;
import org.openlocaloffer.contracts.page.InformationPage;

/** An information page as a document. */
final class PageDocument {
  private PageDocument() {}

  static SolrInputDocument of(InformationPage page, byte[] json) {
    return new Fields(Type.PAGE.id(page.id()), Type.PAGE, page.revision(), json)
        .set("name", page.title())
        .set("summary", page.summary())
        .set("text", page.body())
        .set("categories", page.categories())
        .set("approved_at", Date.from(page.approval().at()))
        .document();
  }
}
