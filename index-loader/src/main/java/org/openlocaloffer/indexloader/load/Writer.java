package org.openlocaloffer.indexloader.load;

import java.util.ArrayList;
import java.util.List;
import org.apache.solr.client.solrj.SolrClient;
import org.openlocaloffer.indexloader.document.Operation;

/** Writes operations to a collection, each id's in the order given. */
public final class Writer {
  private final SolrClient solr;

  public Writer(SolrClient solr) {
    this.solr = solr;
  }

  /**
   * Returns once all of them are durable in Solr, those that it refuses excepted. To write the same
   * operations again changes nothing.
   *
   * @return the refused
   * @throws SolrAway where some may not have been written; all must be written again, in the same
   *     order
   */
  public List<Refusal> write(String collection, List<Operation> operations) throws SolrAway {
    List<Refusal> refused = new ArrayList<>();
    for (List<Operation> cut : Request.cut(operations)) {
      refused.addAll(new Request(solr, collection, cut).send());
    }
    return refused;
  }
}
