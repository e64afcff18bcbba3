package org.openlocaloffer.contracts.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds phrases in texts: whole words, singular or plural, and at each place only the longest.
 * Acronyms are found in capitals alone, so that "add" is not ADD. Takes time by the text's length,
 * however many phrases there are.
 */
public final class Phrases {
  /**
   * @param id of the term that the phrase hints at
   * @param phrase in its plain form, the same for each spelling
   * @param first the place of its first word among the words
   */
  public record Hit(String id, String phrase, int first, int start, int end) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private boolean acronym;
    private String phrase;
  }

  private final Node root = new Node();

  public void add(String id, String phrase) {
    List<TextWord> words = TextWord.in(phrase);
    if (words.isEmpty()) {
      return;
    }
    Node node = root;
    for (TextWord word : words) {
      node = node.next.computeIfAbsent(word.stem(), stem -> new Node());
    }
    node.ids.add(id);
    node.phrase = phrase;
    node.acronym = words.size() == 1 && words.get(0).capitals();
  }

  public void find(List<TextWord> words, Consumer<Hit> found) {
    int at = 0;
    while (at < words.size()) {
      at += Math.max(1, findAt(words, at, found));
    }
  }

  /** How many words the phrase there has; 0 where there is none. */
  private int findAt(List<TextWord> words, int at, Consumer<Hit> found) {
    Node node = root;
    Node longest = null;
    int length = 0;
    for (int i = at; i < words.size(); i++) {
      node = node.next.get(words.get(i).stem());
      if (node == null) {
        break;
      }
      if (node.phrase != null && (!node.acronym || words.get(i).capitals())) {
        longest = node;
        length = i - at + 1;
      }
    }
    if (longest != null) {
      int start = words.get(at).start();
      int end = words.get(at + length - 1).end();
      for (String id : longest.ids) {
        found.accept(new Hit(id, longest.phrase, at, start, end));
      }
    }
    return length;
  }

  /** The terms of the phrases in a text, each once. */
  public List<String> in(String text) {
    List<String> ids = new ArrayList<>();
    find(
        TextWord.in(text),
        hit -> {
          if (!ids.contains(hit.id())) {
            ids.add(hit.id());
          }
        });
    return ids;
  }
}
