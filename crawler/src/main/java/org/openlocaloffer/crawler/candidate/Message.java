package org.openlocaloffer.crawler.candidate;

import java.io.Serializable;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.wire.Codec;

/** A candidate as its topic holds it: the address, and JSON. */
record Message(String key, byte[] json) implements Serializable {
  static Message of(Candidate candidate) {
    return new Message(candidate.url(), Codec.write(candidate));
  }
}
