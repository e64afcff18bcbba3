package org.openlocaloffer.crawler.extract.claim;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.text.Spaces;

/**
 * What sites write before a value: "Cost:", "Who is it for?", "Opening times". Known wordings
 * first; then the many ways to ask what it is, who it is for and how one gets it.
 */
final class Labels {
  private static final Map<String, String> WORDINGS =
      Map.ofEntries(
          entry(
              ClaimField.COST,
              "cost|costs|how much|price|prices|pricing|fee|fees|charge|charges|admission|how much"
                  + " does it cost|how much is it|is there a cost|what does it cost"),
          entry(
              ClaimField.AGES,
              "age|ages|age and ability|age range|age group|age groups|ages catered for|suitable"
                  + " ages|suitable for ages|what ages|what age|for ages|aged|age"
                  + " limit"),
          entry(
              ClaimField.SCHEDULE,
              "opening hours|opening times|open|hours|office hours|when|when is"
                  + " it|time|times|day|days|day and time|days and times|dates and times|date and"
                  + " time|session|sessions|session times|timetable|when do you meet|when do we"
                  + " meet|we meet|meetings"),
          entry(
              ClaimField.ADDRESS,
              "address|venue|location|where|where is it|where are we|where do you meet|where do we"
                  + " meet|find us|postal address"),
          entry(
              ClaimField.ORGANISATION,
              "organisation|organization|provider|provided by|run by|service provider|organised"
                  + " by|hosted by|organiser"),
          entry(
              ClaimField.REFERRAL_NEEDED,
              "referral|referrals|referral needed|referral required|is a referral needed|do i need"
                  + " a referral|do you need a referral|do i need to be referred"),
          entry(
              ClaimField.EHCP_NEEDED,
              "ehcp|ehcp needed|ehcp required|is an ehcp needed|do i need an ehcp|does my child"
                  + " need an ehcp|do you need an ehcp"),
          entry(
              ClaimField.ACCESSIBILITY,
              "accessibility|access|accessible|disability access|disabled access|wheelchair"
                  + " access|accessible facilities|facilities and access"),
          entry(
              ClaimField.WHAT,
              "description|overview|what happens|activities|our service|our services|our offer|the"
                  + " service|what's included"),
          entry(
              ClaimField.WHO,
              "who|who for|who can come|suitable for|this is for|for whom|open to|criteria|referral"
                  + " criteria|eligibility criteria|entry criteria|acceptance criteria|am i"
                  + " eligible|suitability"),
          entry(
              ClaimField.HOW,
              "how|book|bookings|booking|to book|apply|applying|to apply|application|application"
                  + " process|join|joining|to join|register|registration|getting help|get"
                  + " help|getting a place|getting started|get involved|admissions|referral"
                  + " process|making a referral|make a referral|how it works"),
          entry(ClaimField.WEB, "website|web site|web|web address"));

  private static final String GO_FOR =
      "(?:apply|refer|be (?:seen|referred)|book|get(?! ready| there| here)|access|join|find out"
          + " more|ask|make|sign|register|enrol|start|take part|come|request|use|self.?refer)";

  /** In the order in which they are tried. */
  private static final Map<Pattern, String> QUESTIONS = new LinkedHashMap<>();

  static {
    ask(
        ClaimField.WHO,
        "who (?:it['’]?s?|this|is (?:it|this|the \\w+)|are (?:they|these|the \\w+)"
            + "|(?:can|could|may|should) (?!i\\b|we\\b)\\w+|(?:do|does) (?:we|you|it|the \\w+)"
            + " (?:help|support|work|see)|we (?:help|support|see|work|are for)|qualifies).*",
        "is (?:it|this) (?:right )?for .*",
        "eligib\\w+.*");
    ask(
        ClaimField.HOW,
        "(?:how|where) (?:to|do (?:i|you|we)|can (?:i|you|we|my child)|does (?:my child|a"
            + " child)|you can|we can) "
            + GO_FOR
            + "\\b.*",
        "who (?:can|do|should) (?:i|we) (?:contact|talk|speak|ask|call).*",
        "(?:book|apply|register|refer|join|sign up)(?: (?:a place|online|now|us|your"
            + " place|yourself| for .*)){1,2}",
        "(?:accessing|getting onto|access to) .*(?:service|group|club|support).*");
    ask(
        ClaimField.WHAT,
        "what (?:is (?:it|this|on offer|available|involved|included)|it is|this is|there is|it"
            + " involves|we (?:do|offer|provide|can (?:do|offer|help))|do (?:we|you)"
            + " (?:do|offer|provide)|you (?:will|can|get|do)|to expect|(?:can|do) (?:i|you)"
            + " expect|does (?:it|the (?:service|group|team|club|session)) (?:do|offer|involve)).*",
        "what happens (?:at|in|during|on|there).*",
        "what['’]?s (?:on offer|included|involved).*",
        "what (?:it|this|we)(?:['’]?s|['’]?re| is| are)?(?: all)? about",
        "about (?:the|this|our) (?:service|group|activity|club|session|team|course|event|project"
            + "|programme).*",
        "services (?:we )?(?:offer|provide).*");
  }

  private static final Map<String, String> FIELDS = byWording();
  private static final int LONGEST = 60;
  private static final String EDGES = " \u00a0:?.*–-\t\n\r";

  private Labels() {}

  /** Null where it is no label that we know. */
  static String field(String label) {
    if (label.length() > LONGEST) {
      return null;
    }
    String plain = plain(label);
    String known = FIELDS.get(plain);
    if (known != null || plain.indexOf(' ') < 0) {
      return known;
    }
    for (Map.Entry<Pattern, String> question : QUESTIONS.entrySet()) {
      if (question.getKey().matcher(plain).matches()) {
        return question.getValue();
      }
    }
    return null;
  }

  /** In lower case, single spaces, without what stands at its edges. */
  private static String plain(String label) {
    int start = 0;
    int end = label.length();
    while (end > start && EDGES.indexOf(label.charAt(end - 1)) >= 0) {
      end--;
    }
    while (start < end && EDGES.indexOf(label.charAt(start)) >= 0) {
      start++;
    }
    return Spaces.folded(label.substring(start, end)).toLowerCase(Locale.ROOT);
  }

  private static void ask(String field, String... questions) {
    for (String question : questions) {
      QUESTIONS.put(Pattern.compile(question), field);
    }
  }

  private static Map<String, String> byWording() {
    Map<String, String> fields = new HashMap<>();
    WORDINGS.forEach(
        (field, wordings) ->
            List.of(wordings.split("[|]")).forEach(wording -> fields.put(wording, field)));
    return fields;
  }
}
