package org.openlocaloffer.moderation.proposal;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.listing.Provenance;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.MalformedMessage;

/** A person's changes to a proposal; what they changed comes from them from then on. */
final class Edits {
  /** In {@link Provenance#extractor()}. */
  static final String PERSON = "person";

  private static final Set<String> FIELDS =
      Arrays.stream(ListingProposal.class.getRecordComponents())
          .map(component -> component.getName())
          .filter(name -> !name.equals("provenance"))
          .collect(Collectors.toCollection(TreeSet::new));

  private Edits() {}

  static ListingProposal apply(ListingProposal proposal, Map<String, ?> fields, Instant at) {
    if (fields == null || fields.isEmpty()) {
      return proposal;
    }
    checkNames(fields.keySet());
    Map<String, Object> before = tree(proposal);
    Map<String, Object> merged = new LinkedHashMap<>(before);
    merged.putAll(fields);
    return read(merged, before, fields.keySet(), at);
  }

  /** From nothing but the fields. */
  static ListingProposal written(Map<String, ?> fields, Instant at) {
    checkNames(fields.keySet());
    return read(new LinkedHashMap<>(fields), Map.of(), fields.keySet(), at);
  }

  static ListingProposal taking(
      ListingProposal proposal, Set<String> fields, ListingProposal other) {
    checkNames(fields);
    Map<String, Object> merged = tree(proposal);
    Map<String, Object> theirs = tree(other);
    Map<String, Provenance> provenance = new HashMap<>(proposal.provenance());
    for (String field : fields) {
      merged.put(field, theirs.get(field));
      provenance.remove(field);
      if (other.provenance().containsKey(field)) {
        provenance.put(field, other.provenance().get(field));
      }
    }
    merged.put("provenance", provenance);
    return read(merged);
  }

  private static void checkNames(Set<String> fields) {
    for (String field : fields) {
      if (!FIELDS.contains(field)) {
        throw new IllegalArgumentException(
            "listing has no field '%s'; it has %s".formatted(field, String.join(", ", FIELDS)));
      }
    }
  }

  private static ListingProposal read(
      Map<String, Object> merged, Map<String, Object> before, Set<String> edited, Instant at) {
    ListingProposal read = read(merged);
    Map<String, Object> after = tree(read);
    Limits.check(only(edited, after));
    Map<String, Provenance> provenance = new HashMap<>(read.provenance());
    FIELDS.stream()
        .filter(field -> !Objects.equals(before.get(field), after.get(field)))
        .forEach(field -> provenance.put(field, new Provenance(null, at, null, PERSON, 1)));
    after.put("provenance", provenance);
    return read(after);
  }

  /** Only what is edited is checked: what was let through before stays. */
  private static Map<String, Object> only(Set<String> fields, Map<String, Object> tree) {
    Map<String, Object> edited = new LinkedHashMap<>(tree);
    edited.keySet().retainAll(fields);
    return edited;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tree(ListingProposal proposal) {
    return Codec.read(Codec.write(proposal), LinkedHashMap.class);
  }

  private static ListingProposal read(Map<String, Object> tree) {
    try {
      return Codec.read(Codec.write(tree), ListingProposal.class);
    } catch (MalformedMessage e) {
      throw new IllegalArgumentException(WrongField.in(e), e);
    }
  }
}
