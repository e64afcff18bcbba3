package org.openlocaloffer.indexloader.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.indexloader.document.Operation;

class RequestTest {
  @Test
  void keepsDifferentIdsTogether() {
    assertThat(cut("a", "b", "c")).containsExactly("abc");
  }

  @Test
  void cutsBeforeAnIdThatComesAgain() {
    assertThat(cut("a", "b", "a", "a", "c")).containsExactly("ab", "a", "ac");
  }

  @Test
  void sendsNothingForNothing() {
    assertThat(cut()).isEmpty();
  }

  private static List<String> cut(String... ids) {
    List<Operation> operations = Stream.of(ids).map(id -> new Operation(id, null, null)).toList();
    return Request.cut(operations).stream()
        .map(cut -> String.join("", cut.stream().map(Operation::id).toList()))
        .toList();
  }
}
