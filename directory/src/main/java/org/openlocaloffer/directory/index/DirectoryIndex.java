package org.openlocaloffer.directory.index;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.BaseHttpSolrClient.RemoteSolrException;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** All that Solr holds for families, read only. Safe for use by many threads. */
@Component
public class DirectoryIndex {
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryIndex.class);

  /** What Solr answers to a GET and to a POST for an alias that it does not have. */
  private static final Set<Integer> NOT_THERE = Set.of(404, 405);

  /** In whichever part of Solr the clauses were counted. */
  private static final Pattern TOO_MUCH =
      Pattern.compile("maxClauseCount|too many (boolean|nested) clauses", Pattern.CASE_INSENSITIVE);

  private final SolrClient solr;
  private final String collection;

  DirectoryIndex(SolrClient solr, IndexSettings settings) {
    this.solr = solr;
    this.collection = settings.collection();
  }

  /**
   * @return Solr's answer; empty while nothing has ever been indexed, that is, before the alias
   * @throws IndexAway where Solr does not answer, after a second try
   * @throws TooMuchAsked where the words, with all that they stand for, are too many for Solr
   */
  public Optional<QueryResponse> query(SolrQuery query) {
    // What a family asks for stays out of Solr's logs: sent in the body, its parameters not listed.
    query.set("logParamsList", "");
    return twice(() -> solr.query(collection, query, METHOD.POST));
  }

  /** As {@link #query}, without a second try; for callers that ask again and again. */
  public Optional<QueryResponse> queryOnce(SolrQuery query) {
    return once(() -> solr.query(collection, query, METHOD.POST));
  }

  /**
   * The newest revision of one document, searchable yet or not.
   *
   * @return its field; empty where there is no such document
   * @throws IndexAway where Solr does not answer, after a second try
   */
  public Optional<String> field(String id, String field) {
    SolrQuery only = new SolrQuery().setFields(field);
    return twice(() -> solr.getById(collection, id, only))
        .map(document -> (String) document.getFirstValue(field));
  }

  /** Something to ask of Solr. */
  private interface Question<T> {
    T ask() throws SolrServerException, IOException;
  }

  private static <T> Optional<T> twice(Question<T> question) {
    try {
      return once(question);
    } catch (IndexAway first) {
      LOG.warn("Solr did not answer, trying once more: {}", first.getMessage());
      return once(question);
    }
  }

  private static <T> Optional<T> once(Question<T> question) {
    try {
      return Optional.ofNullable(question.ask());
    } catch (RemoteSolrException e) {
      if (NOT_THERE.contains(e.code())) {
        return Optional.empty();
      }
      if (TOO_MUCH.matcher(String.valueOf(e.getMessage())).find()) {
        throw new TooMuchAsked(e);
      }
      throw new IndexAway("Solr answered " + e.code(), e);
    } catch (SolrServerException | IOException e) {
      throw new IndexAway("no answer from Solr: " + e.getClass().getSimpleName(), e);
    }
  }
}
