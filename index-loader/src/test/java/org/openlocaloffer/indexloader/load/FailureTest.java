package org.openlocaloffer.indexloader.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.junit.jupiter.api.Test;

class FailureTest {
  @Test
  void blamesTheDocumentForABadRequestOnly() {
    assertThat(Failure.of(answer(ErrorCode.BAD_REQUEST, "Invalid latitude")))
        .isEqualTo(Failure.REFUSED);
    assertThat(Failure.of(answer(ErrorCode.SERVER_ERROR, "no"))).isEqualTo(Failure.AWAY);
    assertThat(Failure.of(answer(ErrorCode.NOT_FOUND, "no collection"))).isEqualTo(Failure.AWAY);
    assertThat(Failure.of(new ConnectException("refused"))).isEqualTo(Failure.AWAY);
  }

  @Test
  void waitsForARebuildWhereTheCollectionLacksAField() {
    assertThat(Failure.of(answer(ErrorCode.BAD_REQUEST, "[doc=a] unknown field 'phases'")))
        .isEqualTo(Failure.AWAY);
  }

  private static SolrException answer(ErrorCode code, String message) {
    return new SolrException(code, message);
  }
}
