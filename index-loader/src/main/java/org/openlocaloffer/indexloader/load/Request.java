package org.openlocaloffer.indexloader.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrException;
import org.openlocaloffer.indexloader.document.Operation;

/** Operations that go to Solr together; no id is among them twice. */
record Request(SolrClient solr, String collection, List<Operation> operations) {

  /**
   * Cuts operations, in their order, before each id that comes again: Solr makes one request's
   * additions before its removals, whatever order they were given in.
   */
  static List<List<Operation>> cut(List<Operation> operations) {
    List<List<Operation>> cuts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Operation operation : operations) {
      if (!ids.add(operation.id()) || cuts.isEmpty()) {
        cuts.add(new ArrayList<>());
        ids = new HashSet<>(Set.of(operation.id()));
      }
      cuts.get(cuts.size() - 1).add(operation);
    }
    return cuts;
  }

  /**
   * Returns once Solr has them in its log on disk.
   *
   * @return those that Solr refused
   */
  List<Refusal> send() throws SolrAway {
    try {
      update().process(solr, collection);
      return List.of();
    } catch (SolrServerException | IOException | SolrException e) {
      return Failure.of(e).settle(this, e);
    }
  }

  List<Refusal> inHalves() throws SolrAway {
    int half = operations.size() / 2;
    List<Refusal> refused = new ArrayList<>();
    for (List<Operation> part :
        List.of(operations.subList(0, half), operations.subList(half, operations.size()))) {
      refused.addAll(new Request(solr, collection, part).send());
    }
    return refused;
  }

  private UpdateRequest update() {
    UpdateRequest update = new UpdateRequest();
    for (Operation operation : operations) {
      if (operation.removes()) {
        update.deleteById(operation.id());
      } else {
        update.add(operation.document());
      }
    }
    return update;
  }
}
