package org.openlocaloffer.crawler.extract.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openlocaloffer.contracts.vocabulary.TextWord;

/**
 * What a sentence may speak of, told by single words. A slow pattern needs to be tried only on
 * sentences with its cue; without the cue it cannot match.
 */
public enum Cue {
  MONEY("free charge cost fee pay"),
  DAY(
      "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed wednes weds thu"
          + " thur thurs fri sat sun weekday weekend daily day"),
  MONTH(
      "january february march april may june july august september october november december jan"
          + " feb mar apr jun jul aug sep sept oct nov dec"),
  NUMBER(
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
          + " sixteen seventeen eighteen nineteen twenty"),
  PLAN("ehc ehcp education plan diagnosis"),
  REFERRAL("refer referral referred referring letter directly"),
  PHONE("tel telephone phone call ring mobile helpline text"),
  AGE("age aged year yr old over under yo from between birth birthday child people student are"),
  REACH(
      "ring call phone telephone text email mail e-mail book booking apply contact refer referral"
          + " write ask drop turn register fill place assessment prescription"),
  WHO(
      "anybody anyone everybody everyone family parent carer child children people student pupil"
          + " teenager toddler baby boy girl dad mum five swimmer adult sibling brother must"),
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

  static Set<Cue> of(TextWord word) {
    return WORDS.getOrDefault(word.stem(), Set.of());
  }
}
