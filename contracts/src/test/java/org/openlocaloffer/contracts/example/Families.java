package org.openlocaloffer.contracts.example;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openlocaloffer.contracts.feedback.Comment;
import org.openlocaloffer.contracts.feedback.CommentTopic;
import org.openlocaloffer.contracts.feedback.Report;
import org.openlocaloffer.contracts.feedback.Response;
import org.openlocaloffer.contracts.feedback.Usage;
import org.openlocaloffer.contracts.listing.Approval;
import org.openlocaloffer.contracts.page.InformationPage;

/** What families of the invented town say and read, and how they use the directory. */
public final class Families {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private Families() {}

  public static Comment aComment() {
    return new Comment(
        "c0a8",
        NOON,
        CommentTopic.NOT_AVAILABLE,
        null,
        "There is nothing for teenagers on Sundays.");
  }

  public static Report aReport() {
    return new Report(
        "c0a9", NOON, Listings.SWIM, 2, Report.Fault.TIMES, "It begins at half past ten now.");
  }

  public static Response aResponse() {
    return new Response(
        "c0a8",
        1,
        CommentTopic.NOT_AVAILABLE,
        null,
        "There is nothing for teenagers on Sundays.",
        "You are right.",
        "We ask the leisure centre for a session from March on.",
        NOON,
        new Approval(Approval.Via.PERSON, "moderator", NOON));
  }

  public static InformationPage aPage() {
    return new InformationPage(
        "complaints",
        1,
        "How to complain",
        "Who listens when something goes wrong.",
        "First talk to whoever runs it.",
        List.of("advice"),
        new Approval(Approval.Via.PERSON, "moderator", NOON));
  }

  public static Usage aUsage() {
    return new Usage(LocalDate.of(2026, 11, 21), List.of(new Usage.Page("/", 120, 80, 2400, 31)));
  }
}
