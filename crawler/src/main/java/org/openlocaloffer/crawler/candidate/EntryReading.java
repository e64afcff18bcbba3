package org.openlocaloffer.crawler.candidate;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.crawler.frontier.Schedule;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.EntryState;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.source.Definition;
import org.openlocaloffer.crawler.frontier.store.Entries;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Entry;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.Unreadable;

/** Candidates from the entries of a feed, a calendar, an account: those that are new or changed. */
final class EntryReading {
  /** Entries; a list that had so many and now has none is out of order rather than empty. */
  private static final int MANY = 3;

  private final EntryMemory memory;
  private final Schedule schedule;
  private final PageConfig config;
  private final Clock clock;

  EntryReading(EntryMemory memory, Schedule schedule, PageConfig config, Clock clock) {
    this.memory = memory;
    this.schedule = schedule;
    this.config = config;
    this.clock = clock;
  }

  List<Candidate> read(Visit visit, Kind kind, Definition definition, OutcomeBuilder outcome) {
    Lease lease = visit.lease();
    try {
      Contents contents =
          kind.read(
              new Document(
                  definition.source(),
                  URI.create(lease.url()),
                  visit.fetched().contentType(),
                  visit.body(),
                  clock.instant()));
      follow(lease, contents, definition, outcome);
      return candidates(lease, contents, outcome);
    } catch (Unreadable e) {
      outcome.refuse(Cause.UNREADABLE, e.getMessage());
      return List.of();
    }
  }

  private void follow(
      Lease lease, Contents contents, Definition definition, OutcomeBuilder outcome) {
    for (URI page : contents.pages()) {
      Optional<CanonicalUrl> url =
          CanonicalUrl.of(page.toString()).filter(u -> definition.scope().holds(u));
      url.filter(u -> outcome.links() < config.outlinks())
          .ifPresent(u -> outcome.link(new Link(u.text(), u.host(), lease.depth() + 1, false, 0)));
      outcome.count(Cause.SCOPE, url.isPresent() ? 0 : 1);
    }
    for (URI list : contents.lists()) {
      // Whatever a list says, it does not send us, and our token, to somebody else.
      Optional<CanonicalUrl> url =
          CanonicalUrl.of(list.toString()).filter(u -> u.host().equals(lease.host()));
      url.ifPresent(u -> outcome.link(new Link(u.text(), u.host(), lease.depth(), true, 0)));
      outcome.count(Cause.SCOPE, url.isPresent() ? 0 : 1);
    }
  }

  private List<Candidate> candidates(Lease lease, Contents contents, OutcomeBuilder outcome) {
    Map<String, Entry> entries = byKey(contents);
    Entries.Known known = memory.of(lease.sourceId(), lease.url(), List.copyOf(entries.keySet()));
    if (!contents.faults().isEmpty()) {
      outcome.refuse(Cause.UNREADABLE, contents.faults().get(0));
      outcome.count(Cause.UNREADABLE, contents.faults().size() - 1);
    }
    List<Candidate> candidates = new ArrayList<>();
    entries.forEach(
        (url, entry) -> {
          if (known.taken().contains(url)) {
            outcome.count(Cause.DUPLICATE, 1);
          } else {
            listed(lease, url, entry, known.listed().get(url), outcome).ifPresent(candidates::add);
          }
        });
    if (contents.complete()) {
      candidates.addAll(missing(lease, entries.isEmpty(), known.others(), outcome));
    }
    return candidates;
  }

  private Map<String, Entry> byKey(Contents contents) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Entry entry : contents.entries()) {
      if (entries.size() < config.entries()) {
        key(entry.url()).ifPresent(key -> entries.putIfAbsent(key, entry));
      }
    }
    return entries;
  }

  /** An entry without a page of its own keeps the fragment that names it. */
  private static Optional<String> key(String url) {
    if (url.indexOf('#') >= 0) {
      return url.length() <= CanonicalUrl.LONGEST ? Optional.of(url) : Optional.empty();
    }
    return CanonicalUrl.of(url).map(CanonicalUrl::text);
  }

  private Optional<Candidate> listed(
      Lease lease, String url, Entry entry, EntryState before, OutcomeBuilder outcome) {
    if (entry.cancelled()) {
      if (before == null || before.gone()) {
        return Optional.empty();
      }
      return Optional.of(gone(lease, url, outcome));
    }
    EntryState now = EntryState.listed(url, ContentHash.of(entry), ContentParts.of(entry));
    if (before != null && now.contentHash().equals(before.contentHash())) {
      outcome.remember(now);
      return Optional.empty();
    }
    outcome.sent(now);
    return Optional.of(found(lease, entry, now, changed(before, now)));
  }

  private List<Candidate> missing(
      Lease lease, boolean nothingListed, List<EntryState> others, OutcomeBuilder outcome) {
    if (nothingListed && others.size() >= MANY) {
      outcome.refuse(Cause.NONE_FOUND, "lists nothing, where there were " + others.size());
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

  /** All of a list that is no more. If it comes back, it is read whole. */
  List<Candidate> gone(Lease lease, List<EntryState> entries, OutcomeBuilder outcome) {
    outcome.validators(null, null);
    return entries.stream().map(entry -> gone(lease, entry.url(), outcome)).toList();
  }

  /** 410 Gone is what the source's own server would say of it. */
  private Candidate gone(Lease lease, String url, OutcomeBuilder outcome) {
    outcome.sent(EntryState.gone(url));
    return new Candidate.Gone(url, lease.sourceId(), clock.instant(), 410);
  }

  /** Empty where nothing was sent before, or nobody knows what. */
  private static List<String> changed(EntryState before, EntryState now) {
    return before == null || before.parts() == null
        ? List.of()
        : now.parts().changedSince(before.parts());
  }

  private Candidate found(Lease lease, Entry entry, EntryState now, List<String> changed) {
    return new Candidate.Found(
        now.url(),
        lease.sourceId(),
        clock.instant(),
        now.contentHash(),
        entry.title(),
        entry.text(),
        entry.snapshot(),
        entry.language(),
        entry.claims(),
        changed);
  }
}
