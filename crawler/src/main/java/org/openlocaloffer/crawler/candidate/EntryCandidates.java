package org.openlocaloffer.crawler.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.crawler.frontier.Entries;
import org.openlocaloffer.crawler.frontier.Schedule;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.EntryState;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Entry;

/**
 * Candidates from the entries of a list: those that are new or changed, and those that are gone.
 */
final class EntryCandidates {
  /** Entries; a list that had so many and now has none is out of order rather than empty. */
  private static final int MANY = 3;

  /** Characters in a candidate, as of a page. */
  private static final int LONGEST_TITLE = 500;

  private static final int LONGEST_TEXT = 400_000;

  private final EntryMemory memory;
  private final Schedule schedule;
  private final Clock clock;

  EntryCandidates(EntryMemory memory, Schedule schedule, Clock clock) {
    this.memory = memory;
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * What a list holds.
   *
   * @param whole all of it, and not only what has changed
   */
  record Listing(Lease lease, Contents contents, boolean whole) {
    boolean isComplete() {
      return whole && contents.complete();
    }

    /** Changes do not say where in the list an entry is. */
    private EntryState state(String url, Entry entry, EntryState before) {
      EntryState now = EntryState.listed(url, ContentHash.of(entry), ContentParts.of(entry));
      return whole || before == null ? now : now.stayingIn(before.list());
    }
  }

  /**
   * An entry as it is listed now.
   *
   * @param before null where it was not known
   */
  private record Listed(Entry entry, EntryState before, EntryState now) {
    boolean isAsBefore() {
      return before != null && now.contentHash().equals(before.contentHash());
    }

    /** Empty where nothing was sent before, or nobody knows what. */
    List<String> changed() {
      return before == null || before.parts() == null
          ? List.of()
          : now.parts().changedSince(before.parts());
    }
  }

  List<Candidate> of(Listing listing, OutcomeBuilder outcome) {
    Lease lease = listing.lease();
    Map<String, Entry> entries = byKey(listing.contents());
    outcome.count(Cause.TOO_MANY, listing.contents().passedOver());
    Entries.Known known = memory.of(lease.sourceId(), lease.url(), List.copyOf(entries.keySet()));
    List<String> faults = listing.contents().faults();
    if (!faults.isEmpty()) {
      outcome.refuse(Cause.UNREADABLE, faults.get(0)).count(Cause.UNREADABLE, faults.size() - 1);
    }
    List<Candidate> candidates = new ArrayList<>();
    entries.forEach(
        (url, entry) -> {
          EntryState before = known.listed().get(url);
          if (known.taken().contains(url)) {
            outcome.count(Cause.DUPLICATE, 1);
          } else if (entry.cancelled()) {
            cancelled(lease, before, outcome).ifPresent(candidates::add);
          } else {
            Listed listed = new Listed(entry, before, listing.state(url, entry, before));
            listed(lease, listed, outcome).ifPresent(candidates::add);
          }
        });
    if (listing.isComplete()) {
      candidates.addAll(missing(lease, entries.isEmpty(), known.others(), outcome));
    }
    return candidates;
  }

  private static Map<String, Entry> byKey(Contents contents) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Entry entry : contents.entries()) {
      key(entry.url()).ifPresent(key -> entries.putIfAbsent(key, entry));
    }
    return entries;
  }

  /** An entry without a page of its own keeps the fragment that names it. */
  private static Optional<String> key(String url) {
    if (url.indexOf('#') >= 0) {
      return url.getBytes(UTF_8).length <= CanonicalUrl.LONGEST
          ? Optional.of(url)
          : Optional.empty();
    }
    return CanonicalUrl.of(url).map(CanonicalUrl::text);
  }

  private Optional<Candidate> cancelled(Lease lease, EntryState before, OutcomeBuilder outcome) {
    return before == null || before.gone()
        ? Optional.empty()
        : Optional.of(gone(lease, before.url(), outcome));
  }

  private Optional<Candidate> listed(Lease lease, Listed listed, OutcomeBuilder outcome) {
    if (listed.isAsBefore()) {
      outcome.remember(listed.now());
      return Optional.empty();
    }
    outcome.sent(listed.now());
    return Optional.of(found(lease, listed));
  }

  private List<Candidate> missing(
      Lease lease, boolean nothingListed, List<EntryState> others, OutcomeBuilder outcome) {
    if (nothingListed && others.size() >= MANY) {
      outcome
          .visits(null)
          .refuse(Cause.NONE_FOUND, "lists nothing, where there were " + others.size());
      return List.of();
    }
    List<Candidate> gone = new ArrayList<>();
    for (EntryState other : others) {
      if (schedule.isGone(other.missing(), other.missingSince(), clock.instant())) {
        gone.add(gone(lease, other.url(), outcome));
      } else {
        outcome.remember(other.missedAt(clock.instant())).lookAgain(schedule);
      }
    }
    return gone;
  }

  /** The entries of a list that are not gone. */
  List<EntryState> known(Lease lease) {
    return memory.of(lease.sourceId(), lease.url(), List.of()).others();
  }

  /** 410 Gone is what the source's own server would say of it. */
  Candidate gone(Lease lease, String url, OutcomeBuilder outcome) {
    outcome.sent(EntryState.gone(url));
    return new Candidate.Gone(url, lease.sourceId(), clock.instant(), 410);
  }

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }

  private Candidate found(Lease lease, Listed listed) {
    Entry entry = listed.entry();
    return new Candidate.Found(
        listed.now().url(),
        lease.sourceId(),
        clock.instant(),
        listed.now().contentHash(),
        cut(entry.title(), LONGEST_TITLE),
        cut(entry.text(), LONGEST_TEXT),
        entry.snapshot(),
        entry.language(),
        entry.claims(),
        listed.changed());
  }
}
