package org.openlocaloffer.directory.search;

import java.time.Instant;
import java.util.List;
import org.apache.solr.client.solrj.SolrQuery;

/** A search in Solr's words. Ranking and fields stand in the configset; here only what varies. */
final class SolrSearch {
  private static final String FIELDS =
      "id,kind,name,summary,what,organisation,categories,needs,url,checked_at";

  /** The index holds other documents beside them. */
  static final String LISTINGS = "type:listing";

  private static final int FEW_WORDS = 12;

  /** Of more words, with all that each stands for, there are more phrases than Solr can try. */
  private static final int WORDS_OF_A_PHRASE = 4;

  private SolrSearch() {}

  /**
   * @param now tells which day a day of the week is
   */
  static SolrQuery of(Search search, Instant now) {
    SolrQuery query = new SolrQuery();
    query.addFilterQuery(LISTINGS);
    if (search.when() != null) {
      query.addFilterQuery(WhenFilter.of(search.when(), now));
    }
    query.set("fl", FIELDS);
    query.setStart((search.page() - 1) * search.size()).setRows(search.size());
    for (Group group : Group.values()) {
      narrow(query, group, search.picked(group));
    }
    if (search.text().isEmpty()) {
      browse(query);
    } else {
      find(query, search.text());
    }
    return query;
  }

  /** The same in the fields that matter most, for a question of more words than Solr can take. */
  static SolrQuery simpler(Search search, Instant now) {
    SolrQuery query = of(search, now);
    query.setQuery(PlainText.escaped(PlainText.beginning(search.text(), FEW_WORDS)));
    query.set("qf", "name^6 summary^3 text");
    query.set("pf", "");
    query.set("pf2", "");
    query.remove("bq");
    return query;
  }

  /** Its own picks do not lower a group's counts, so that a second pick can be added to a first. */
  private static void narrow(SolrQuery query, Group group, List<String> picked) {
    query.add("facet.field", "{!ex=%s}%s".formatted(group.parameter(), group.field()));
    if (!picked.isEmpty()) {
      String value = "picked." + group.parameter();
      query.add(
          "fq", "{!terms tag=%s f=%s v=$%s}".formatted(group.parameter(), group.field(), value));
      query.set(value, String.join(",", picked));
    }
  }

  private static void browse(SolrQuery query) {
    query.set("hl", false);
    query.set("sort", "checked_at desc,id asc");
  }

  private static void find(SolrQuery query, String text) {
    query.setQuery(PlainText.escaped(text));
    // Somebody who knows a name gets it first, whatever else holds the words more often.
    query.set("exact", text);
    query.set("bq", "(_query_:\"{!field f=name_as_written v=$exact}\")^50");
    if (text.split(" ").length > WORDS_OF_A_PHRASE) {
      query.set("pf", "");
    }
    query.set("sort", "score desc,id asc");
    query.set("hl.fl", "summary,what,text");
    query.set("hl.encoder", "simple");
    query.set("hl.tag.pre", Snippet.OPEN);
    query.set("hl.tag.post", Snippet.CLOSE);
  }
}
