package org.openlocaloffer.indexloader.rebuild;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.openlocaloffer.indexloader.index.Index;
import org.openlocaloffer.indexloader.index.Live;
import org.openlocaloffer.indexloader.load.SolrAway;
import org.openlocaloffer.indexloader.load.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a new collection from the topics, then points the alias to it. Families search the old one
 * until then, and loaders fill the old one; they notice the new one by themselves and go on from
 * where this left off, so this process has nothing to finish after the alias has moved. Killed
 * before, it leaves a collection that the next rebuild removes.
 */
public final class Rebuild {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  /** For searches that had begun in the old collection. */
  private static final int GRACE_SECONDS = 2;

  private final Supplier<Consumer<String, byte[]>> consumers;
  private final Index index;
  private final Writer writer;
  private final PrintStream out;

  /**
   * @param consumers of one that is in no group
   * @param out where progress is shown
   */
  public Rebuild(
      Supplier<Consumer<String, byte[]>> consumers, Index index, Writer writer, PrintStream out) {
    this.consumers = consumers;
    this.index = index;
    this.writer = writer;
    this.out = out;
  }

  /**
   * @param keepOld leaves the old collection in place, under the alias's name and "_before"
   * @param allowEmpty takes a topic without listings for true, though listings are live
   * @throws RebuildFailed where the directory still reads the old collection
   */
  public void run(boolean keepOld, boolean allowEmpty) throws RebuildFailed {
    try {
      for (String half : index.abandoned()) {
        LOG.info("removing {}, which an earlier rebuild did not finish", half);
        index.drop(half);
      }
      Optional<Live> old = index.live();
      String fresh = index.create();
      LOG.info("filling {}", fresh);
      fill(fresh, allowEmpty ? Optional.empty() : old);
      retire(old, keepOld);
    } catch (SolrAway e) {
      throw new RebuildFailed(
          "Solr: %s. Nothing has changed for families; start it again".formatted(e.getMessage()),
          e);
    }
  }

  private void fill(String fresh, Optional<Live> listed) throws SolrAway, RebuildFailed {
    try (Consumer<String, byte[]> consumer = consumers.get()) {
      Replay replay = new Replay(consumer, index, writer, fresh);
      Progress progress = new Progress(out, System.console() != null, Clock.systemUTC());
      replay.run(progress);
      catchUp(replay, progress);
      refuseNonsense(replay, fresh);
      if (replay.listings() == 0 && listed.isPresent()) {
        refuseLoss(listed.get().collection(), fresh);
      }
      index.swap(fresh, replay.replayed());
      LOG.info(
          "{} is live: {} messages written, {} passed over",
          fresh,
          replay.written(),
          replay.passedOver());
    }
  }

  /** Again for what has come meanwhile, as long as that grows less; the rest is the loader's. */
  private static void catchUp(Replay replay, Progress progress) throws SolrAway {
    long before = Long.MAX_VALUE;
    for (long now = replay.behind(); now > 0 && now < before; now = replay.behind()) {
      replay.run(progress);
      before = now;
    }
  }

  /** A configset that most listings do not fit would empty the directory. */
  private void refuseNonsense(Replay replay, String fresh) throws SolrAway, RebuildFailed {
    if (replay.passedOver() > replay.written()) {
      index.drop(fresh);
      throw new RebuildFailed(
          "most messages were passed over (%d of %d); the old collection stays. Look at the reasons"
                  .formatted(replay.passedOver(), replay.passedOver() + replay.written())
              + " above and at config/solr");
    }
  }

  /** Another Kafka than the loaders', or one that lost its data, would empty the directory. */
  private void refuseLoss(String live, String fresh) throws SolrAway, RebuildFailed {
    long listings = index.listings(live);
    if (listings > 0) {
      index.drop(fresh);
      throw new RebuildFailed(
          "the topic holds no listings, but %s holds %d; it stays. Look whether olo.kafka is right;"
                  .formatted(live, listings)
              + " --allow-empty empties the directory all the same");
    }
  }

  private void retire(Optional<Live> old, boolean keepOld) throws SolrAway {
    if (old.isEmpty()) {
      return;
    }
    String collection = old.get().collection();
    if (keepOld) {
      index.keep(collection);
      LOG.info("{} is kept", collection);
      return;
    }
    try {
      TimeUnit.SECONDS.sleep(GRACE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    index.drop(collection);
    LOG.info("{} is removed", collection);
  }
}
