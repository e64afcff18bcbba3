package org.openlocaloffer.moderation.source;

import java.util.List;
import java.util.Optional;
import org.openlocaloffer.contracts.Slug;
import org.openlocaloffer.contracts.config.Sources;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the crawler looks. Every change goes to it through the outbox. */
@Component
@Transactional
public class SourceRegistry {
  private static final Logger LOG = LoggerFactory.getLogger(SourceRegistry.class);

  private final SourceRows rows;

  SourceRegistry(SourceRows rows) {
    this.rows = rows;
  }

  /** Reads the sources that are new in the file, or changed there; see {@link Origin#merged}. */
  public void importFrom(Sources file) {
    long read = file.sources().stream().filter(this::importOne).count();
    LOG.info("sources.yaml: {} sources, {} of them new or changed", file.sources().size(), read);
  }

  private boolean importOne(Source file) {
    if (rows.insert(file, file)) {
      return true;
    }
    SourceHealth known = rows.locked(file.id()).orElseThrow();
    if (file.equals(known.origin().imported())) {
      return false;
    }
    if (known.origin().isEdited(known.source())) {
      LOG.info("sources.yaml: source {} was edited on the screen and stays so", file.id());
    } else if (!Origin.sameButForPause(known.source(), file)) {
      rows.followed(file.id());
    }
    rows.imported(file);
    return rows.update(known.source(), known.origin().merged(known.source(), file));
  }

  /**
   * Adds a source under an id made from its name.
   *
   * @param by the account
   * @return as it was added
   */
  public Source add(Source wanted, String by) {
    Source added =
        Slug.of(wanted.name())
            .map(wanted::called)
            .filter(source -> rows.insert(source, null))
            .findFirst()
            .orElseThrow();
    rows.edited(added.id(), by);
    LOG.info("source {} added by {}", added.id(), by);
    return added;
  }

  /**
   * Changes what a source is. Whether it is paused, and which private addresses it may have, stays.
   *
   * @param seen as it was when the change was begun
   * @param by the account
   * @return as it is now; empty where there is none of that id
   * @throws SourceConflict where it is no longer as it was seen
   */
  public Optional<Source> change(Source wanted, Source seen, String by) {
    return rows.locked(wanted.id()).map(now -> change(now, wanted, seen, by));
  }

  private Source change(SourceHealth now, Source wanted, Source seen, String by) {
    if (!Origin.sameButForPause(now.source(), seen)) {
      throw new SourceConflict(now);
    }
    Source changed =
        wanted.pausedOrNot(now.source().paused()).allowing(now.source().privateHosts());
    if (rows.update(now.source(), changed)) {
      rows.edited(changed.id(), by);
      LOG.info("source {} changed by {}", changed.id(), by);
    }
    return changed;
  }

  /**
   * Stops fetching from the source, or goes on.
   *
   * @param by the account
   * @return the source as it is now; empty where there is none of that id
   */
  public Optional<Source> pause(String id, boolean paused, String by) {
    return rows.locked(id).map(known -> pause(known.source(), paused, by));
  }

  private Source pause(Source source, boolean paused, String by) {
    Source changed = source.pausedOrNot(paused);
    if (rows.update(source, changed)) {
      LOG.info("source {} {} by {}", source.id(), paused ? "paused" : "resumed", by);
    }
    return changed;
  }

  /** Keeps the report unless a later one is known; reports of unknown sources are passed over. */
  public void record(CrawlReport report) {
    rows.reported(report);
  }

  /** All of them, by name. */
  @Transactional(readOnly = true)
  public List<SourceHealth> all() {
    return rows.all();
  }

  @Transactional(readOnly = true)
  public Optional<SourceHealth> find(String id) {
    return rows.find(id);
  }
}
