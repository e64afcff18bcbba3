package org.openlocaloffer.benchmarks.site;

import java.util.Random;

/** Makes sentences such as service pages have, hardly ever the same twice. */
final class Prose {
  private static final String[] OPENINGS = {
    "",
    "",
    "",
    "Every week ",
    "During term time ",
    "On the first Saturday of the month ",
    "With help from volunteers, ",
    "In the summer ",
    "If you need it, ",
    "As part of the local offer "
  };
  private static final String[] SUBJECTS = {
    "our team", "the group", "a trained play worker", "the hall's caretaker", "each session",
    "the therapist", "a small charity", "the centre", "one of our volunteers",
        "the community nurse",
    "the school's SENCO", "the club", "this programme", "a support worker", "the family adviser"
  };
  private static final String[] VERBS = {
    "welcomes",
    "supports",
    "meets with",
    "plans ahead for",
    "listens to",
    "works alongside",
    "offers a place to",
    "keeps in touch with",
    "gives time to",
    "visits",
    "brings together",
    "arranges transport for",
    "trains",
    "looks after",
    "finds equipment for"
  };
  private static final String[] OBJECTS = {
    "children with additional needs",
    "parents and carers",
    "young people up to twenty-five",
    "families new to Brackenford",
    "anyone who uses a wheelchair",
    "children who do not speak",
    "brothers and sisters",
    "pupils with an education, health and care plan",
    "first-time visitors",
    "autistic teenagers",
    "toddlers with a visual impairment",
    "school leavers",
    "grandparents"
  };
  private static final String[] PLACES = {
    "in the Corn Exchange", "at Fernbrook Hall", "beside the river", "in the old library",
    "at the leisure centre", "in a quiet side room", "at Marshgate College", "online",
    "in the sensory garden", "at Alder Road", "in the town's swimming pool", "on the ground floor"
  };
  private static final String[] ENDINGS = {
    "and there is no charge",
    "and booking is needed",
    "with step-free access throughout",
    "and a parent stays in the building",
    "with a Changing Places toilet next door",
    "and the lights are kept low",
    "so nobody has to wait outside",
    "and tea is always ready",
    "while the music stays quiet",
    "and you may leave at any time",
    "with parking for six cars",
    "and referrals are not required",
    "with an interpreter on request"
  };

  private final Random random;

  Prose(Random random) {
    this.random = random;
  }

  String paragraph(int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(i == 0 ? "" : " ").append(sentence());
    }
    return text.toString();
  }

  String sentence() {
    String start = one(OPENINGS);
    String text = start + one(SUBJECTS) + " " + one(VERBS) + " " + one(OBJECTS) + " " + one(PLACES);
    if (random.nextInt(3) > 0) {
      text += ", " + one(ENDINGS);
    }
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  private String one(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
