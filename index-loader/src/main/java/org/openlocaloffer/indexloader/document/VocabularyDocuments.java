package org.openlocaloffer.indexloader.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.solr.common.SolrInputDocument;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.vocabulary.Vocabulary;
import org.openlocaloffer.contracts.wire.Codec;

/**
 * One revision of the taxonomy or of the jargon as documents: one for each term or piece of jargon,
 * in the order in which staff put them, and after them one that names the revision. A reader takes
 * the documents whose revision is not below the last one's.
 */
public final class VocabularyDocuments {
  private VocabularyDocuments() {}

  public static List<SolrInputDocument> of(Vocabulary vocabulary) {
    List<SolrInputDocument> documents = new ArrayList<>();
    if (vocabulary instanceof Vocabulary.TaxonomyVersion version) {
      terms(documents, version);
    } else if (vocabulary instanceof Vocabulary.JargonVersion version) {
      version.jargon().terms().forEach(e -> documents.add(jargon(e, documents.size(), version)));
    }
    documents.add(version(vocabulary));
    return documents;
  }

  /** Of the document that names the revision. */
  public static String versionId(Vocabulary vocabulary) {
    return Type.VERSION.id(vocabulary.key());
  }

  /** A query for the documents of older revisions: of what is not in this one any more. */
  public static String gone(Vocabulary vocabulary) {
    Type type = vocabulary instanceof Vocabulary.TaxonomyVersion ? Type.TERM : Type.JARGON;
    return "+type:%s +revision:[* TO %d]".formatted(type.word(), vocabulary.revision() - 1);
  }

  private static void terms(List<SolrInputDocument> documents, Vocabulary.TaxonomyVersion version) {
    Taxonomy taxonomy = version.taxonomy();
    taxonomy
        .categories()
        .forEach(t -> documents.add(term(t, "category", documents.size(), version)));
    taxonomy.needs().forEach(t -> documents.add(term(t, "need", documents.size(), version)));
    taxonomy.stages().forEach(t -> documents.add(term(t, "stage", documents.size(), version)));
  }

  private static SolrInputDocument term(
      Taxonomy.Term term, String vocabulary, int position, Vocabulary version) {
    String id = Type.TERM.id(vocabulary + ":" + term.id());
    return new Fields(id, Type.TERM, version.revision(), Codec.write(term))
        .set("vocabulary", vocabulary)
        .set("position", position)
        .set("name", term.name())
        .set("summary", term.description())
        .set("more", term.words())
        .document();
  }

  private static SolrInputDocument jargon(Jargon.Entry entry, int position, Vocabulary version) {
    String id = Type.JARGON.id(entry.term());
    return new Fields(id, Type.JARGON, version.revision(), Codec.write(entry))
        .set("position", position)
        .set("name", entry.term())
        .set("summary", entry.definition())
        .set(
            "more",
            Stream.concat(Stream.ofNullable(entry.expansion()), entry.also().stream()).toList())
        .document();
  }

  private static SolrInputDocument version(Vocabulary vocabulary) {
    return new Fields(versionId(vocabulary), Type.VERSION, vocabulary.revision(), new byte[0])
        .set("vocabulary", vocabulary.key())
        .document();
  }
}
