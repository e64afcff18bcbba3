package org.openlocaloffer.crawler.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.frontier.Entries;
import org.openlocaloffer.crawler.frontier.Schedule;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.EntryState;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Entry;

/** Makes candidates of a list's entries: of those that are new or changed, and of those gone. */
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

  EntryFindings of(Listing listing) {
    Lease lease = listing.lease();
    Contents contents = listing.contents();
    Map<String, Entry> entries = byKey(contents);
    Entries.Known known = memory.of(lease.sourceId(), lease.url(), List.copyOf(entries.keySet()));
    List<EntryFindings> findings = new ArrayList<>();
    findings.add(EntryFindings.refused(passedOver(contents)));
    entries.forEach((url, entry) -> findings.add(judged(listing, url, entry, known)));
    if (listing.isComplete()) {
      findings.add(missing(lease, entries.isEmpty(), known.others()));
    }
    return EntryFindings.of(findings);
  }

  /** Entries beyond the limit, and those that could not be read. */
  private static Refusals passedOver(Contents contents) {
    Refusals beyond = Refusals.counted(RefusalCause.TOO_MANY, contents.passedOver());
    List<String> faults = contents.faults();
    return faults.isEmpty()
        ? beyond
        : beyond
            .and(Refusals.ofPage(RefusalCause.UNREADABLE, faults.get(0)))
            .and(Refusals.counted(RefusalCause.UNREADABLE, faults.size() - 1));
  }

  private EntryFindings judged(Listing listing, String url, Entry entry, Entries.Known known) {
    Lease lease = listing.lease();
    EntryState before = known.listed().get(url);
    if (known.taken().contains(url)) {
      return EntryFindings.refused(Refusals.counted(RefusalCause.DUPLICATE, 1));
    }
    if (entry.cancelled()) {
      return before == null || before.gone() ? EntryFindings.NONE : gone(lease, before.url());
    }
    Listed listed = new Listed(entry, before, listing.state(url, entry, before));
    return listed.isAsBefore()
        ? EntryFindings.remember(listed.now())
        : EntryFindings.send(listed.now(), found(lease, listed));
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

  private EntryFindings missing(Lease lease, boolean nothingListed, List<EntryState> others) {
    if (nothingListed && others.size() >= MANY) {
      return EntryFindings.refused(
          Refusals.ofPage(
              RefusalCause.NONE_FOUND, "lists nothing, where there were " + others.size()));
    }
    Instant now = clock.instant();
    return EntryFindings.of(
        others.stream()
            .map(
                other ->
                    schedule.isGone(other.missing(), other.missingSince(), now)
                        ? gone(lease, other.url())
                        : EntryFindings.remember(other.missedAt(now)))
            .toList());
  }

  /** The entries of a list that are not gone. */
  List<EntryState> known(Lease lease) {
    return memory.of(lease.sourceId(), lease.url(), List.of()).others();
  }

  EntryFindings gone(Lease lease, List<EntryState> entries) {
    return EntryFindings.of(entries.stream().map(entry -> gone(lease, entry.url())).toList());
  }

  /** 410 Gone is what the source's own server would say of it. */
  private EntryFindings gone(Lease lease, String url) {
    return EntryFindings.send(
        EntryState.gone(url), new Candidate.Gone(url, lease.sourceId(), clock.instant(), 410));
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
