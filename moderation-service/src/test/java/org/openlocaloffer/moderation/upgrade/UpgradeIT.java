package org.openlocaloffer.moderation.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Schedule;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.moderation.ModerationDatabase;
import org.openlocaloffer.moderation.decision.Actor;
import org.openlocaloffer.moderation.decision.Batches;
import org.openlocaloffer.moderation.decision.DecisionLog;
import org.openlocaloffer.moderation.decision.Decisions;
import org.openlocaloffer.moderation.decision.Request;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.State;
import org.openlocaloffer.moderation.listing.AcceptedItem;
import org.openlocaloffer.moderation.listing.KeptListing;
import org.openlocaloffer.moderation.listing.Listings;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database that release 0.1 made, at its last commit, of pages that were approved, revised,
 * rejected, undone, changed, gone, trusted and approved many at once; the .copy files are what
 * PostgreSQL's COPY gave of it, under a line with its columns.
 */
class UpgradeIT {
  private static final List<String> TABLES =
      List.of("item", "newer_content", "decision", "outbox", "source", "trust_rule", "account");
  private static final Actor ANN = Actor.person("ann");

  private static ModerationDatabase database;

  /** Id, revision and address of all that was in the directory before. */
  private static Map<UUID, String> before;

  /** All that was in the directory right after the upgrade. */
  private static Map<UUID, KeptListing> after;

  @BeforeAll
  static void upgrade() throws SQLException, IOException {
    DataSource old = ModerationDatabase.empty();
    ModerationDatabase.migrate(old, "3");
    fill(old);
    before = published(old);
    leaveUnsent(old);
    ModerationDatabase.migrate(old, "latest");
    database = ModerationDatabase.on(old);
    after =
        database
            .jdbc()
            .sql("select id from listing where body is not null")
            .query(UUID.class)
            .list()
            .stream()
            .collect(Collectors.toMap(id -> id, UpgradeIT::listing));
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static void fill(DataSource database) throws SQLException, IOException {
    try (Connection connection = database.getConnection()) {
      for (String table : TABLES) {
        byte[] copy = file(table);
        int lineEnd = new String(copy, UTF_8).indexOf('\n');
        String columns = new String(copy, 0, lineEnd, UTF_8).substring("-- ".length());
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy %s (%s) from stdin".formatted(table, columns),
                new ByteArrayInputStream(copy, lineEnd + 1, copy.length - lineEnd - 1));
      }
      try (var sequences = connection.createStatement()) {
        for (String table : List.of("decision", "outbox", "trust_rule")) {
          sequences.execute(
              "select setval(pg_get_serial_sequence('%1$s', 'id'), (select max(id) from %1$s))"
                  .formatted(table));
        }
      }
    }
  }

  /** A release that was stopped before it had sent everything. */
  private static void leaveUnsent(DataSource old) {
    JdbcClient.create(old)
        .sql(
            """
            insert into outbox (topic, key, value) values
              ('listings', ?, convert_to('{"id":"x","revision":1,"schedules":[{"day":"MONDAY"}]}', 'UTF8')),
              ('listings', ?, null)
            """)
        .param(id("approved").toString())
        .param(id("rejected").toString())
        .update();
  }

  private static byte[] file(String table) throws IOException {
    try (InputStream in = UpgradeIT.class.getResourceAsStream("/upgrade/0.1/" + table + ".copy")) {
      return in.readAllBytes();
    }
  }

  private static Map<UUID, String> published(DataSource old) {
    return JdbcClient.create(old)
        .sql("select id, revision, url from item where listing is not null")
        .query(
            (row, number) ->
                Map.entry(
                    row.getObject("id", UUID.class),
                    row.getLong("revision") + " " + row.getString("url")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void everyListingKeepsItsIdAddressAndRevision() {
    assertThat(before).hasSize(8);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach(
        (id, listing) ->
            assertThat(listing.revision() + " " + listing.body().url()).isEqualTo(before.get(id)));
  }

  @Test
  void theDirectoryTakesEachOutAndInAgainUnderItsRevision() {
    for (UUID id : before.keySet()) {
      List<byte[]> unsent = unsent(id);
      assertThat(unsent.get(0)).isNull();
      assertThat(Codec.read(unsent.get(1), Listing.class)).isEqualTo(after.get(id).body());
    }
  }

  @Test
  void nothingGoesOutInTheShapeOfBefore() {
    assertThat(unsent(id("approved"))).hasSize(2);
    assertThat(unsent(id("rejected"))).hasSize(1).containsOnlyNulls();
  }

  private static List<byte[]> unsent(UUID id) {
    return database
        .jdbc()
        .sql(
            """
            select value from outbox where topic = 'listings' and key = ? and sent_at is null
            order by id
            """)
        .param(id.toString())
        .query((row, number) -> row.getBytes(1))
        .list();
  }

  @Test
  void eventsKeepTheirDatesAsData() {
    assertThat(listing(id("approved")).body().events())
        .containsExactly(
            new Event(
                "Winter concert",
                Times.once(LocalDate.of(2026, 12, 5), LocalTime.of(10, 0), LocalTime.NOON),
                null,
                null),
            new Event(
                "Summer concert",
                Times.once(LocalDate.of(2027, 6, 6), LocalTime.of(18, 30), null),
                null,
                null),
            new Event("Open day", Times.once(LocalDate.of(2027, 7, 1), null, null), null, null));
  }

  @Test
  void schedulesAreReadAnewFromTheirWords() {
    assertThat(listing(id("approved")).body().schedules())
        .containsExactly(
            new Schedule(
                "Saturdays 10am to 12 noon, term time",
                List.of(
                    Times.weekly(
                        List.of(DayOfWeek.SATURDAY), LocalTime.of(10, 0), LocalTime.NOON))),
            new Schedule("By appointment", List.of()));
  }

  @Test
  void whatWasAcceptedIsWhatThePageProposedThen() {
    KeptListing revised = listing(id("revised"));

    assertThat(revised.body().name()).isEqualTo("Our signing choir");
    assertThat(revised.accepted()).hasSize(1);
    AcceptedItem accepted = revised.accepted().get(0);
    assertThat(accepted.itemId()).isEqualTo(id("revised"));
    assertThat(accepted.proposal().name()).isEqualTo("Signing choir");
    assertThat(accepted.hash()).isEqualTo(item("revised").contentHash());
    assertThat(accepted.at()).isEqualTo(item("revised").foundAt());
  }

  @Test
  void decisionsOfBeforeAreUndoneOneAfterTheOther() {
    Decisions decisions = database.bean(Decisions.class);
    long revision = listing(id("revised")).revision();

    decisions.undo(listing(id("revised")).decisionId(), ANN);

    assertThat(listing(id("revised")).body().name()).isEqualTo("Signing choir");
    assertThat(listing(id("revised")).revision()).isEqualTo(revision + 1);

    decisions.undo(listing(id("revised")).decisionId(), ANN);

    assertThat(listing(id("revised")).isPublished()).isFalse();
    assertThat(listing(id("revised")).accepted()).isEmpty();
    assertThat(item("revised").state()).isEqualTo(State.WAITING);
  }

  @Test
  void aListingThatWasTakenBackComesAgainUnderItsIdAndANewerRevision() {
    Item undone = item("undone");
    assertThat(listing(undone.id()).isPublished()).isFalse();

    database
        .bean(Decisions.class)
        .approve(Request.of(undone.id(), undone.version(), ANN), Map.of());

    assertThat(listing(undone.id()).body().id()).isEqualTo(undone.id().toString());
    assertThat(listing(undone.id()).revision()).isEqualTo(3);
  }

  @Test
  void aBatchOfBeforeIsUndoneByOneClick() {
    UUID batch = database.bean(DecisionLog.class).of(id("batch-1")).get(0).batch();

    assertThat(database.bean(DecisionLog.class).holding(batch)).isEqualTo(2);
    assertThat(database.bean(Batches.class).undo(batch, ANN).done()).isEqualTo(2);
    assertThat(item("batch-1").state()).isEqualTo(State.WAITING);
    assertThat(item("batch-2").state()).isEqualTo(State.WAITING);
  }

  @Test
  void aRevisionThatWasUndoneStaysSo() {
    assertThat(listing(id("revision-undone")).body().name()).isEqualTo("Signing choir");
    assertThat(listing(id("revision-undone")).revision()).isEqualTo(3);
  }

  @Test
  void rejectedGoneAndChangedPagesStandAsTheyStood() {
    assertThat(item("rejected").state()).isEqualTo(State.REJECTED);
    assertThat(item("gone").goneAt()).isNotNull();
    assertThat(item("changed").changed()).isTrue();
    assertThat(item("waiting").state()).isEqualTo(State.WAITING);
  }

  private static KeptListing listing(UUID id) {
    return database.bean(Listings.class).find(id).orElseThrow();
  }

  private static Item item(String name) {
    return database.item("http://choir.example/" + name);
  }

  private static UUID id(String name) {
    return Item.idOf("http://choir.example/" + name);
  }
}
