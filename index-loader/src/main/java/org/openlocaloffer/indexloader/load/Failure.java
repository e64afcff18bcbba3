package org.openlocaloffer.indexloader.load;

import java.util.List;
import org.apache.solr.common.SolrException;
import org.openlocaloffer.indexloader.document.Operation;

/** What a failed request says, and what is done about it. */
enum Failure {
  /** Solr read the request and refuses a document in it: find which, and let the others through. */
  REFUSED {
    @Override
    List<Refusal> settle(Request request, Exception reason) throws SolrAway {
      List<Operation> operations = request.operations();
      if (operations.size() == 1) {
        return List.of(new Refusal(operations.get(0), reason.getMessage()));
      }
      return request.inHalves();
    }
  },

  /** Nothing is wrong with the documents as far as one can tell: they must be written later. */
  AWAY {
    @Override
    List<Refusal> settle(Request request, Exception reason) throws SolrAway {
      throw new SolrAway(reason);
    }
  };

  abstract List<Refusal> settle(Request request, Exception reason) throws SolrAway;

  /**
   * Only a 400 is about a document. An unknown field is not: our documents have the fields of our
   * schema, so the collection was made from an older one and waits for a rebuild.
   */
  static Failure of(Exception reason) {
    boolean refused =
        reason instanceof SolrException answer
            && answer.code() == SolrException.ErrorCode.BAD_REQUEST.code
            && !String.valueOf(answer.getMessage()).contains("unknown field");
    return refused ? REFUSED : AWAY;
  }
}
