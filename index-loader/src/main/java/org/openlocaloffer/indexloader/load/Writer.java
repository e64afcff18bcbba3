package org.openlocaloffer.indexloader.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
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

  /**
   * Puts documents, then removes those that a query finds. Returns once both are durable.
   *
   * @return why Solr refuses one of them; empty where it does not
   * @throws SolrAway where it may not have been done; it must be done again
   */
  public Optional<String> replace(String collection, List<SolrInputDocument> documents, String gone)
      throws SolrAway {
    UpdateRequest update = new UpdateRequest().add(documents).deleteByQuery(gone);
    try {
      update.process(solr, collection);
      return Optional.empty();
    } catch (SolrServerException | IOException | SolrException e) {
      if (Failure.of(e) == Failure.REFUSED) {
        return Optional.of(e.getMessage());
      }
      throw new SolrAway(e);
    }
  }

  /** The revision of a document, searchable yet or not; 0 where there is none. */
  public long revision(String collection, String id) throws SolrAway {
    try {
      SolrDocument held = solr.getById(collection, id, new SolrQuery().setFields("revision"));
      return held == null ? 0 : (Long) held.getFieldValue("revision");
    } catch (SolrServerException | IOException | SolrException e) {
      throw new SolrAway(e);
    }
  }
}
