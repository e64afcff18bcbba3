package org.openlocaloffer.indexloader.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrException;
import org.openlocaloffer.indexloader.load.SolrAway;

/**
 * The alias that families' searches read, the collections that have stood behind it, and their
 * configset. Collections are named {@code ALIAS_yyyyMMddHHmmss}, UTC.
 *
 * <p>How far a collection was filled when it came into use is written down as a property of the
 * alias, under the collection's name: a loader can go back to that point, even where the rebuild
 * was killed right after it had set the alias.
 */
public final class Index {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
  private static final String REPLAYED = "replayed.";
  private static final String BEFORE = "_before";

  private final SolrClient solr;
  private final Admin admin;
  private final String alias;
  private final Configset configset;
  private final Clock clock;

  public Index(SolrClient solr, String alias, Configset configset, Clock clock) {
    this.solr = solr;
    this.admin = new Admin(solr);
    this.alias = alias;
    this.configset = configset;
    this.clock = clock;
  }

  /** Empty where the alias does not exist. */
  public Optional<Live> live() throws SolrAway {
    Admin.Aliases aliases = admin.aliases();
    return Optional.ofNullable(aliases.targets().get(alias))
        .map(target -> new Live(target, replayed(aliases, target)));
  }

  /** The live collection; an empty one is made where the alias does not exist. */
  public Live ensure() throws SolrAway {
    Optional<Live> live = live();
    if (live.isPresent()) {
      return live.get();
    }
    String collection = create();
    admin.alias(alias, collection);
    return new Live(collection, Replayed.NOTHING);
  }

  /** Was the live collection made from another configset than ours? */
  public boolean stale(Live live) throws SolrAway {
    return !configset.name().equals(admin.configset(live.collection()));
  }

  /**
   * Makes an empty collection from our configset; nobody reads it yet.
   *
   * @return its name
   */
  public String create() throws SolrAway {
    if (!admin.configsets().contains(configset.name())) {
      admin.upload(configset);
    }
    String collection = alias + "_" + STAMP.format(LocalDateTime.now(clock));
    admin.create(collection, configset.name());
    return collection;
  }

  /** Makes everything in the collection visible, then points the alias to it, all at once. */
  public void swap(String collection, Replayed replayed) throws SolrAway {
    commit(collection);
    if (live().isEmpty()) {
      admin.alias(alias, collection);
    }
    admin.property(alias, REPLAYED + collection, replayed.toString());
    admin.alias(alias, collection);
  }

  /** The words that searches leave out, so that synonyms must be written without them. */
  public Set<String> stopWords() {
    return configset.stopWords();
  }

  /**
   * Searches in the collection treat words as the same from now on; no document is touched.
   *
   * @param text as Solr's {@code synonyms.txt}
   */
  public void synonyms(String collection, String text) throws SolrAway {
    admin.upload(admin.configset(collection), Configset.SYNONYMS, text.getBytes(UTF_8));
    admin.reload(collection);
  }

  /** How many listings searches find in the collection; only they have a kind. */
  public long listings(String collection) throws SolrAway {
    SolrQuery all = new SolrQuery("kind:*").setRows(0).setParam("defType", "lucene");
    try {
      return solr.query(collection, all).getResults().getNumFound();
    } catch (SolrServerException | IOException | SolrException e) {
      throw new SolrAway(e);
    }
  }

  /** Points {@code ALIAS_before} to a collection, so that it is kept and can be gone back to. */
  public void keep(String collection) throws SolrAway {
    admin.alias(alias + BEFORE, collection);
  }

  /** Our collections that no alias names: what a rebuild left that did not come to its end. */
  public List<String> abandoned() throws SolrAway {
    Map<String, String> inUse = admin.aliases().targets();
    return admin.collections().stream()
        .filter(name -> name.matches(Pattern.quote(alias) + "_\\d{14}"))
        .filter(name -> !inUse.containsValue(name))
        .toList();
  }

  /** Deletes a collection that no alias names, and its configset where no other uses it. */
  public void drop(String collection) throws SolrAway {
    String madeFrom = admin.configset(collection);
    admin.delete(collection);
    if (live().isPresent()) {
      admin.property(alias, REPLAYED + collection, "");
    }
    if (!configset.name().equals(madeFrom) && !inUse(madeFrom)) {
      admin.deleteConfigset(madeFrom);
    }
  }

  private boolean inUse(String name) throws SolrAway {
    for (String collection : admin.collections()) {
      if (name.equals(admin.configset(collection))) {
        return true;
      }
    }
    return false;
  }

  private void commit(String collection) throws SolrAway {
    try {
      solr.commit(collection);
    } catch (SolrServerException | IOException | SolrException e) {
      throw new SolrAway(e);
    }
  }

  private Replayed replayed(Admin.Aliases aliases, String collection) {
    Map<String, String> properties = aliases.properties().getOrDefault(alias, Map.of());
    return Replayed.parse(properties.get(REPLAYED + collection));
  }
}
