package org.openlocaloffer.contracts.config;

import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Refuses keys that the record does not have, before the record is made: else a misspelt required
 * key would be reported as missing, and at the wrong line.
 */
record UnknownKeys(Path file) {

  /**
   * @throws ConfigException naming the line and the nearest known key
   */
  void refuse(String yaml, Class<?> type) {
    Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
    if (root == null) {
      throw new ConfigException(file + " is empty");
    }
    check(root, type);
  }

  private void check(Node node, Type type) {
    if (node instanceof MappingNode map && type instanceof Class<?> record && record.isRecord()) {
      Map<String, Type> known = new LinkedHashMap<>();
      for (RecordComponent component : record.getRecordComponents()) {
        known.put(component.getName(), component.getGenericType());
      }
      map.getValue().forEach(entry -> check(entry, known));
    } else if (node instanceof SequenceNode list && type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[0];
      list.getValue().forEach(child -> check(child, element));
    }
  }

  private void check(NodeTuple entry, Map<String, Type> known) {
    String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (!known.containsKey(key)) {
      int line = entry.getKeyNode().getStartMark().getLine() + 1;
      throw new ConfigException(
          "%s, line %d: unknown key '%s'%s"
              .formatted(file, line, key, NearestKey.hint(key, known.keySet())));
    }
    check(entry.getValueNode(), known.get(key));
  }
}
