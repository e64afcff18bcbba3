package org.openlocaloffer.crawler.extract.finding;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlocaloffer.crawler.extract.text.Word;

/**
 * What a line may speak of, told by single words, so that dear patterns are tried on few lines. A
 * cue proves nothing; its absence does.
 */
public enum Cue {
  MONEY("free charge cost fee pay price donation nothing"),
  DAY(
      "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed wednes weds thu"
          + " thur thurs fri sat sun weekday weekend daily day"),
  MONTH(
      "january february march april may june july august september october november december jan"
          + " feb mar apr jun jul aug sep sept oct nov dec"),
  PLAN("ehc ehcp education"),
  REFERRAL("refer referral referred referring self-refer"),
  PHONE("tel telephone phone call ring mobile helpline text"),
  AGE("age aged year yr old over under yo from between birth child people student"),
  REACH(
      "ring call phone text email mail e-mail book booking apply contact refer referral write ask"
          + " drop turn register fill"),
  COPYRIGHT("copyright c");

  private static final Map<String, Set<Cue>> WORDS = new HashMap<>();

  static {
    for (Cue cue : values()) {
      for (String word : cue.words.split(" ")) {
        WORDS.computeIfAbsent(word, w -> EnumSet.noneOf(Cue.class)).add(cue);
      }
    }
  }

  private final String words;

  Cue(String words) {
    this.words = words;
  }

  static Set<Cue> in(List<Word> words) {
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    for (Word word : words) {
      Set<Cue> of = WORDS.get(word.stem());
      if (of != null) {
        cues.addAll(of);
      }
    }
    return cues;
  }
}
