package org.openlocaloffer.moderation.decision;

import static org.openlocaloffer.contracts.example.Candidates.aChoir;
import static org.openlocaloffer.contracts.example.Candidates.hoursLater;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.openlocaloffer.moderation.ModerationDatabase;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.listing.KeptListing;
import org.openlocaloffer.moderation.listing.Listings;

/**
 * Whatever moderators and pages may do to a handful of items, in an order that nobody thought of.
 */
final class RandomSteps {
  private static final int ITEMS = 5;
  private static final int MOST_LISTINGS = 12;

  /** By whichever thread: later news of a page must be later. */
  private static final AtomicInteger HOURS = new AtomicInteger();

  private final ModerationDatabase database;
  private final Decisions decisions;
  private final Random random;
  private final Actor actor;

  RandomSteps(ModerationDatabase database, Random random, String name) {
    this.database = database;
    this.decisions = database.bean(Decisions.class);
    this.random = random;
    this.actor = Actor.person(name);
  }

  static List<String> pages() {
    return IntStream.range(0, ITEMS).mapToObj(n -> "http://choir.example/" + n).toList();
  }

  /**
   * What was tried, and what came of it.
   *
   * @param made null where it was refused, or was no decision
   * @param refusal null where it was not
   */
  record Step(String what, Decision made, String refusal) {}

  Step next() {
    Item item = database.item(one(pages()));
    UUID listing = one(listings());
    int kind = random.nextInt(12);
    String what = kind + " on " + item.path() + " and " + listing;
    try {
      return new Step(what, step(kind, item, listing), null);
    } catch (DecisionConflict | IllegalArgumentException e) {
      return new Step(what, null, e.getMessage());
    }
  }

  private Decision step(int kind, Item item, UUID listing) {
    Request onItem = Request.of(item.id(), item.version(), actor);
    return switch (kind) {
      case 0, 1 -> decisions.approve(onItem, Map.of("summary", "Approved " + random.nextInt()));
      case 2 -> decisions.reject(onItem.because("No", null));
      case 3 -> few() ? decisions.split(onItem, Map.of("name", "Split")) : null;
      case 4, 5 -> listing == null ? null : attach(onItem.on(listing));
      case 6 -> listing == null ? null : decisions.detach(onItem.on(listing));
      case 7 -> decisions.revise(onListing(onItem, listing), Map.of("summary", "New"));
      case 8 -> decisions.withdraw(onListing(onItem, listing).because("Closed", null));
      case 9 -> few() ? decisions.write(actor, Map.of("name", "Written")) : null;
      case 10 -> undoOne();
      default -> {
        int hour = HOURS.incrementAndGet();
        database.found(aChoir(item.url(), "%064d".formatted(hour), hoursLater(hour)));
        yield null;
      }
    };
  }

  private Decision attach(Request request) {
    return decisions.attach(request, Set.of("name", "contacts"), Map.of());
  }

  /** About the listing that the item feeds, about one by name, or about the listing alone. */
  private Request onListing(Request request, UUID listing) {
    if (listing == null || random.nextInt(3) == 0) {
      return request;
    }
    KeptListing seen = database.bean(Listings.class).find(listing).orElseThrow();
    return random.nextBoolean()
        ? request.on(listing)
        : Request.ofListing(listing, seen.version(), actor);
  }

  /** One of the latest, whether it holds or not. */
  private Decision undoOne() {
    List<Long> latest =
        database
            .jdbc()
            .sql("select id from decision where action <> 'UNDO' order by id desc limit 6")
            .query(Long.class)
            .list();
    return latest.isEmpty() ? null : decisions.undo(one(latest), actor);
  }

  private boolean few() {
    return listings().size() < MOST_LISTINGS;
  }

  private List<UUID> listings() {
    return database.jdbc().sql("select id from listing order by id").query(UUID.class).list();
  }

  private <T> T one(List<T> all) {
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }
}
