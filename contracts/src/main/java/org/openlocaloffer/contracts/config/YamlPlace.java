package org.openlocaloffer.contracts.config;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Where something stands in a file.
 *
 * @param line from 1; 0 where it is the whole file
 * @param entry the innermost list entry around it, by its id or number; null outside of lists
 */
record YamlPlace(int line, String entry) {
  /** What entries of our files are known by. */
  private static final List<String> NAMES = List.of("id", "host", "term", "name");

  /**
   * @param path down to what was refused
   * @param reason where it begins with a key of that, such as "budget.pages is 0", the key's line
   */
  static YamlPlace of(String yaml, List<Reference> path, String reason) {
    Node node = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
    String entry = null;
    for (Reference step : path) {
      Optional<Node> child = child(node, step);
      if (child.isEmpty()) {
        break;
      }
      node = child.get();
      if (node instanceof MappingNode && step.getIndex() >= 0) {
        entry = name(node).orElse(Integer.toString(step.getIndex() + 1));
      }
    }
    Optional<Node> named = named(node, reason);
    boolean isWhole = path.isEmpty() && named.isEmpty();
    return new YamlPlace(
        isWhole ? 0 : named.orElse(node).getStartMark().getLine() + 1,
        entry == null ? null : entry);
  }

  /** To follow the file's name. */
  String text() {
    return (line == 0 ? "" : ", line " + line) + (entry == null ? "" : ", entry " + entry);
  }

  private static Optional<Node> child(Node node, Reference step) {
    if (node instanceof SequenceNode list) {
      int at = step.getIndex();
      return at >= 0 && at < list.getValue().size()
          ? Optional.of(list.getValue().get(at))
          : Optional.empty();
    }
    return value(node, step.getFieldName());
  }

  private static Optional<Node> value(Node node, String key) {
    return node instanceof MappingNode map
        ? map.getValue().stream()
            .filter(one -> one.getKeyNode() instanceof ScalarNode k && k.getValue().equals(key))
            .map(NodeTuple::getValueNode)
            .findFirst()
        : Optional.empty();
  }

  private static Optional<String> name(Node entry) {
    return NAMES.stream()
        .flatMap(key -> value(entry, key).stream())
        .filter(ScalarNode.class::isInstance)
        .map(node -> "'" + ((ScalarNode) node).getValue() + "'")
        .findFirst();
  }

  /**
   * The node for a key such as "budget.pages" or "pages", or the nearest one above it that there
   * is.
   */
  private static Optional<Node> named(Node node, String reason) {
    String keys = reason.replaceFirst("^(missing|empty) ", "").replaceFirst("(?s)[ :;,(].*", "");
    String rest = keys.replaceFirst("^[^.]*\\.?", "");
    Optional<Node> first = value(node, keys.replaceFirst("\\..*", ""));
    if (rest.isEmpty()) {
      return first;
    }
    return named(first.orElse(node), rest).or(() -> first);
  }
}
