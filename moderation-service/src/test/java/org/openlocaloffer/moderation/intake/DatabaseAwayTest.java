package org.openlocaloffer.moderation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseAwayTest {
  @Test
  void waitsForAConnectionAndForALock() {
    assertThat(DatabaseAway.means(refusal("08006"))).isTrue();
    assertThat(DatabaseAway.means(refusal("57P01"))).isTrue();
    assertThat(DatabaseAway.means(refusal("40P01"))).isTrue();
    assertThat(DatabaseAway.means(new CannotGetJdbcConnectionException("away"))).isTrue();
    assertThat(DatabaseAway.means(new CannotCreateTransactionException("away"))).isTrue();
  }

  @Test
  void blamesTheMessageForEveryOtherRefusal() {
    assertThat(DatabaseAway.means(refusal("22021"))).isFalse();
    assertThat(DatabaseAway.means(refusal("54000"))).isFalse();
    assertThat(DatabaseAway.means(refusal("XX000"))).isFalse();
    assertThat(DatabaseAway.means(new IllegalArgumentException("missing url"))).isFalse();
  }

  private static DataAccessException refusal(String state) {
    return new SQLStateSQLExceptionTranslator()
        .translate("insert", "insert into item", new SQLException("refused", state));
  }
}
