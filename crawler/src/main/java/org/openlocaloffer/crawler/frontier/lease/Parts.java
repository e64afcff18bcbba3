package org.openlocaloffer.crawler.frontier.lease;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.wire.Codec;

/**
 * What a page said, as one short hash for each part, so that a change can be named though the page
 * itself is not kept.
 *
 * @param hashes by name: "title", "text", and the fields that the page claims
 */
public record Parts(Map<String, String> hashes) implements Serializable {
  public Parts {
    hashes = Required.map(hashes);
  }

  /**
   * @param json null where nothing is known
   */
  public static Parts read(String json) {
    return json == null ? null : Codec.read(json.getBytes(UTF_8), Parts.class);
  }

  public String json() {
    return new String(Codec.write(this), UTF_8);
  }

  /** The names of the parts that differ, are new or are gone, in the order of the alphabet. */
  public List<String> changedSince(Parts before) {
    TreeSet<String> names = new TreeSet<>(hashes.keySet());
    names.addAll(before.hashes.keySet());
    names.removeIf(name -> Objects.equals(hashes.get(name), before.hashes.get(name)));
    return List.copyOf(names);
  }
}
