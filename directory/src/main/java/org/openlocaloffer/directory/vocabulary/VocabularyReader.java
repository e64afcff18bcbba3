package org.openlocaloffer.directory.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocument;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.directory.index.DirectoryIndex;
import org.openlocaloffer.directory.vocabulary.PublishedVocabulary.Revisions;
import org.springframework.stereotype.Component;

/** Reads the documents of terms and jargon. */
@Component
class VocabularyReader {
  private static final int MOST = 10_000;

  private final DirectoryIndex index;

  VocabularyReader(DirectoryIndex index) {
    this.index = index;
  }

  /**
   * @return what is in the index: nothing, where nothing was published yet
   * @throws org.openlocaloffer.directory.index.IndexAway where Solr does not answer
   */
  PublishedVocabulary read() {
    List<SolrDocument> documents =
        ask("+type:(version term jargon)", "type,vocabulary,revision,record");
    Revisions revisions = revisions(documents);
    List<SolrDocument> terms = of(documents, "term", revisions.taxonomy());
    return new PublishedVocabulary(
        new Taxonomy(terms(terms, "category"), terms(terms, "need"), terms(terms, "stage")),
        new Jargon(
            of(documents, "jargon", revisions.jargon()).stream()
                .map(document -> record(document, Jargon.Entry.class))
                .toList()),
        revisions);
  }

  /** What {@link #read} would say of them, for less. */
  Revisions revisions() {
    return revisions(ask("+type:version", "type,vocabulary,revision"));
  }

  private List<SolrDocument> ask(String documents, String fields) {
    SolrQuery query = new SolrQuery("*:*").addFilterQuery(documents).setRows(MOST);
    query.set("fl", fields).set("sort", "position asc").set("hl", false).set("facet", false);
    return index.queryOnce(query).map(answer -> List.copyOf(answer.getResults())).orElse(List.of());
  }

  private static Revisions revisions(List<SolrDocument> documents) {
    return new Revisions(revision(documents, "taxonomy"), revision(documents, "jargon"));
  }

  private static long revision(List<SolrDocument> documents, String vocabulary) {
    return documents.stream()
        .filter(document -> "version".equals(document.get("type")))
        .filter(document -> vocabulary.equals(document.get("vocabulary")))
        .mapToLong(VocabularyReader::revision)
        .findFirst()
        .orElse(0);
  }

  private static long revision(SolrDocument document) {
    return (Long) document.get("revision");
  }

  /** Older ones are about to leave the index. */
  private static List<SolrDocument> of(List<SolrDocument> documents, String type, long revision) {
    return documents.stream()
        .filter(document -> type.equals(document.get("type")))
        .filter(document -> revision(document) >= revision)
        .toList();
  }

  private static List<Taxonomy.Term> terms(List<SolrDocument> terms, String vocabulary) {
    return terms.stream()
        .filter(document -> vocabulary.equals(document.get("vocabulary")))
        .map(document -> record(document, Taxonomy.Term.class))
        .toList();
  }

  private static <T> T record(SolrDocument document, Class<T> type) {
    return Codec.read(((String) document.get("record")).getBytes(StandardCharsets.UTF_8), type);
  }
}
