package org.openlocaloffer.indexloader.vocabulary;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.openlocaloffer.contracts.vocabulary.Vocabulary;
import org.openlocaloffer.contracts.wire.MalformedMessage;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.indexloader.document.VocabularyDocuments;
import org.openlocaloffer.indexloader.index.Index;
import org.openlocaloffer.indexloader.load.SolrAway;
import org.openlocaloffer.indexloader.load.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a whole taxonomy or jargon into a collection: its documents, and of the jargon the
 * synonyms too. What it no longer holds leaves in the same step. To write one again changes
 * nothing.
 */
public final class VocabularyWriter {
  private static final Logger LOG = LoggerFactory.getLogger(VocabularyWriter.class);

  private final Index index;
  private final Writer writer;
  private final Synonyms synonyms;

  public VocabularyWriter(Index index, Writer writer) {
    this.index = index;
    this.writer = writer;
    this.synonyms = new Synonyms(index.stopWords());
  }

  /** Is it a message of the vocabulary's topic? */
  public static boolean isVocabulary(ConsumerRecord<String, byte[]> message) {
    return message.topic().equals(Topic.VOCABULARY.topicName());
  }

  /**
   * Returns once the collection holds this revision, or a newer one.
   *
   * @return why Solr refuses it; empty where it does not
   * @throws MalformedMessage where the message is no vocabulary
   * @throws SolrAway where it may not have been written; write it again
   */
  public Optional<String> write(String collection, ConsumerRecord<String, byte[]> message)
      throws SolrAway {
    Vocabulary vocabulary = VocabularyMessage.read(message);
    long held = writer.revision(collection, VocabularyDocuments.versionId(vocabulary));
    if (held > vocabulary.revision()) {
      LOG.info(
          "{} {} passed over: {} is in the index", vocabulary.key(), vocabulary.revision(), held);
      return Optional.empty();
    }
    if (vocabulary instanceof Vocabulary.JargonVersion version) {
      index.synonyms(collection, synonyms.of(version.jargon()));
    }
    Optional<String> refused =
        writer.replace(
            collection, VocabularyDocuments.of(vocabulary), VocabularyDocuments.gone(vocabulary));
    if (refused.isEmpty()) {
      LOG.info("{} {} is in {}", vocabulary.key(), vocabulary.revision(), collection);
    }
    return refused;
  }
}
