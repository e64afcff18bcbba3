package org.openlocaloffer.indexloader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openlocaloffer.contracts.example.Listings.aBareListing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.solr.common.SolrDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.example.Families;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.vocabulary.Vocabulary;
import org.openlocaloffer.contracts.wire.DeadLetter;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.quickstart.Server;

/**
 * What staff edit beside listings. Revisions go on from test to test, as the topic is one for all.
 */
class VocabularyIT {
  private static final AtomicLong REVISION = new AtomicLong();
  private static Servers servers;

  @BeforeAll
  static void start() {
    servers = new Servers();
  }

  @AfterEach
  void stopLoaders() {
    LoaderProcess.stopAll();
  }

  @AfterAll
  static void stop() throws Exception {
    servers.close();
  }

  @Test
  void replacesTheWholeTaxonomyWithEachMessage() throws Exception {
    load("terms");
    servers.publish(taxonomy(term("breaks", "Short breaks"), term("money", "Money")));
    servers.awaitLoaded("terms");
    assertThat(names("terms", "type:term")).containsExactly("Short breaks", "Money");

    servers.publish(taxonomy(term("health", "Health"), term("breaks", "Time off from caring")));
    servers.awaitLoaded("terms");
    assertThat(names("terms", "type:term")).containsExactly("Health", "Time off from caring");
  }

  @Test
  void neverLetsAnOlderTaxonomyOverwriteANewer() throws Exception {
    load("old-terms");
    Vocabulary older = taxonomy(term("money", "Money"), term("gone", "Gone"));
    servers.publish(taxonomy(term("money", "Money and benefits")));
    servers.publish(older);
    servers.awaitLoaded("old-terms");
    assertThat(names("old-terms", "type:term")).containsExactly("Money and benefits");
  }

  @Test
  void aChangedSynonymFindsWithoutTouchingADocument() throws Exception {
    servers.publish(aBareListing("ot-1", 1, "Occupational therapy at home"));
    load("synonyms");
    servers.publish(jargon(entry("SALT", "Speech and language therapy")));
    servers.awaitLoaded("synonyms");
    assertThat(servers.search("synonyms", "OT", "type:listing")).isEmpty();
    Object before = version("synonyms", "ot-1");

    servers.publish(jargon(entry("OT", "Occupational therapy")));
    servers.flush();
    Eventually.holds(
        Duration.ofSeconds(10),
        () ->
            assertThat(servers.search("synonyms", "OT", "type:listing"))
                .extracting(found -> found.get("id"))
                .containsExactly("ot-1"));

    servers.awaitLoaded("synonyms");
    assertThat(version("synonyms", "ot-1")).isEqualTo(before);
    assertThat(names("synonyms", "type:jargon")).containsExactly("OT");
  }

  @Test
  void aRebuildKeepsAllThatWasPublished() throws Exception {
    servers.publish(aBareListing("kept-ot", 1, "Physiotherapy in water"));
    servers.publish(taxonomy(term("old", "Old")));
    servers.publish(jargon(entry("OLD", "Long ago")));
    servers.publish(taxonomy(term("health", "Health"), term("money", "Money")));
    servers.publish(jargon(entry("PT", "Physiotherapy")));
    servers.publish(Topic.PAGES, "complaints", Families.aPage());
    servers.publish(Topic.RESPONSES, "c0a8", Families.aResponse());
    load("rebuilt");
    servers.awaitLoaded("rebuilt");
    String before = servers.collection("rebuilt");

    LoaderProcess rebuild = LoaderProcess.start(servers.environment("rebuilt"), "rebuild");
    assertThat(rebuild.awaitEnd()).as(rebuild.output()).isZero();

    assertThat(servers.collection("rebuilt")).isNotEqualTo(before);
    assertThat(names("rebuilt", "type:term")).containsExactly("Health", "Money");
    assertThat(names("rebuilt", "type:jargon")).containsExactly("PT");
    assertThat(servers.search("rebuilt", "PT", "id:kept-ot")).hasSize(1);
    assertThat(servers.search("rebuilt", "*:*", "type:(page response)"))
        .extracting(found -> found.get("id"))
        .containsExactlyInAnyOrder("page:complaints", "response:c0a8");
  }

  @Test
  void synonymsOutliveARestartOfSolr() throws Exception {
    servers.publish(aBareListing("restart-1", 1, "Hydrotherapy for all"));
    load("restarted");
    servers.publish(jargon(entry("HT", "Hydrotherapy")));
    servers.awaitLoaded("restarted");

    servers.backends().stop(Server.SOLR);
    servers.backends().startAgain(Server.SOLR);

    Eventually.holds(
        () -> assertThat(servers.search("restarted", "HT", "id:restart-1")).hasSize(1));
  }

  @Test
  void withdrawsPagesAndResponsesAndNothingElse() throws Exception {
    load("pages");
    servers.publish(Topic.PAGES, "complaints", Families.aPage());
    servers.publish(Topic.RESPONSES, "c0a8", Families.aResponse());
    servers.publish(aBareListing("complaints", 1, "Of the same id"));
    servers.awaitLoaded("pages");
    assertThat(servers.search("pages", "*:*", "type:(page response)")).hasSize(2);

    servers.publish(Topic.PAGES, "complaints", null);
    servers.publish(Topic.RESPONSES, "c0a8", null);
    servers.awaitLoaded("pages");
    assertThat(servers.search("pages", "*:*", "type:(page response)")).isEmpty();
    assertThat(servers.revisions("pages", "complaints")).containsOnlyKeys("complaints");
  }

  @Test
  void setsAsideAVocabularyThatCannotBeRead() throws Exception {
    LoaderProcess loader = load("bad-words");
    servers.publish(Topic.VOCABULARY, "jargon", null);
    servers.publish(taxonomy(term("after", "After the bad one")));
    servers.awaitLoaded("bad-words");

    assertThat(names("bad-words", "type:term")).containsExactly("After the bad one");
    assertThat(servers.deadLetters(Topic.VOCABULARY))
        .extracting(
            letter -> new String(letter.headers().lastHeader(DeadLetter.REASON).value(), UTF_8))
        .anySatisfy(reason -> assertThat(reason).contains("never withdrawn"));
    assertThat(loader.output()).contains("dead letter: jargon at vocabulary-");
  }

  private static Object version(String alias, String id) throws Exception {
    return servers.field(alias, id, "_version_");
  }

  /** In their order. */
  private static List<String> names(String alias, String filter) throws Exception {
    return servers.search(alias, "*:*", filter).stream()
        .sorted(java.util.Comparator.comparing((SolrDocument d) -> (Integer) d.get("position")))
        .map(found -> (String) found.get("name"))
        .toList();
  }

  private static Vocabulary taxonomy(Taxonomy.Term... categories) {
    return new Vocabulary.TaxonomyVersion(
        REVISION.incrementAndGet(), new Taxonomy(List.of(categories), null, null));
  }

  private static Taxonomy.Term term(String id, String name) {
    return new Taxonomy.Term(id, name, null, null);
  }

  private static Vocabulary jargon(Jargon.Entry... entries) {
    return new Vocabulary.JargonVersion(
        REVISION.incrementAndGet(), new Jargon(Stream.of(entries).toList()));
  }

  private static Jargon.Entry entry(String term, String expansion) {
    return new Jargon.Entry(term, expansion, "Help.", null);
  }

  private static LoaderProcess load(String alias) {
    return LoaderProcess.start(servers.environment(alias)).awaitReady();
  }
}
