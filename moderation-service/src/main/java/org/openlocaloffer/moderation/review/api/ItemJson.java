package org.openlocaloffer.moderation.review.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.moderation.decision.Decision;
import org.openlocaloffer.moderation.triage.Content;
import org.openlocaloffer.moderation.triage.Item;

/**
 * An item in JSON. In a list the last four are left out.
 *
 * @param state waiting, approved or rejected
 * @param version to be given with a decision
 * @param gone since when the page is missing
 * @param changed the page says something else since it was decided
 * @param decision that holds now
 * @param listing as proposed or decided, in the JSON of the listings topic
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemJson(
    UUID id,
    String url,
    String title,
    String summary,
    String state,
    int version,
    String sourceId,
    String host,
    Instant firstSeen,
    Instant lastSeen,
    Instant gone,
    boolean changed,
    Long decision,
    String decidedBy,
    Instant decidedAt,
    long revision,
    Object listing,
    String text,
    String snapshot,
    List<DecisionJson> decisions) {

  static ItemJson summary(Item item) {
    return of(item, null, null, null);
  }

  static ItemJson whole(Item item, Content content, String snapshot, List<Decision> decisions) {
    return of(item, content, snapshot, decisions.stream().map(DecisionJson::of).toList());
  }

  private static ItemJson of(
      Item item, Content content, String snapshot, List<DecisionJson> decisions) {
    return new ItemJson(
        item.id(),
        item.url(),
        item.title(),
        item.summary(),
        item.state().word(),
        item.version(),
        item.sourceId(),
        item.host(),
        item.firstSeen(),
        item.lastSeen(),
        item.goneAt(),
        item.changed(),
        item.decisionId(),
        item.decidedBy(),
        item.decidedAt(),
        item.revision(),
        content == null ? null : Codec.read(Codec.write(content.proposal()), Map.class),
        content == null ? null : content.text(),
        snapshot,
        decisions);
  }

  /** One line of the log in JSON. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecisionJson(
      long id, String action, String by, Instant at, String reason, String note, Long undoes) {
    static DecisionJson of(Decision d) {
      return new DecisionJson(
          d.id(), d.action().word(), d.actor().shown(), d.at(), d.reason(), d.note(), d.undoes());
    }
  }

  /**
   * A page of the queue in JSON.
   *
   * @param next to be given as {@code after}; null on the last page
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Page(long total, List<ItemJson> items, String next) {}

  /** What came of a decision. */
  record Decided(long id, ItemJson item) {}
}
