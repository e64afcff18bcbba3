package org.openlocaloffer.crawler.extract.claim;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openlocaloffer.contracts.candidate.ClaimField;

/** What sites write before a value: "Cost:", "Who is it for?", "Opening times". */
final class Labels {
  private static final Map<String, String> WORDINGS =
      Map.ofEntries(
          entry(
              ClaimField.COST,
              "cost|costs|price|prices|pricing|fee|fees|charge|charges|admission|how much does it"
                  + " cost|how much is it|is there a cost|what does it cost"),
          entry(
              ClaimField.AGES,
              "age|ages|age range|age group|age groups|ages catered for|suitable ages|suitable for"
                  + " ages|what ages|what age|for ages|aged|who can come|age limit"),
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
                  + " by"),
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
              "accessibility|access|disabled access|wheelchair access|accessible"
                  + " facilities|facilities and access"),
          entry(
              ClaimField.WHAT,
              "what is it|what is this|what do we do|what we do|what do you do|what happens|about"
                  + " the service|about this service|about the group|about the activity"),
          entry(
              ClaimField.WHO,
              "who is it for|who is this for|who can use it|who can use this service|who can"
                  + " attend|who can come along|eligibility|suitable for|who we help|who do we"
                  + " help|who do you help"),
          entry(
              ClaimField.HOW,
              "how do i access it|how do i get it|how to access|how to access it|how to apply|how"
                  + " to join|how do i join|how to book|how do i book|booking|how to refer|how do i"
                  + " apply|how can i access it|how can i join"),
          entry(ClaimField.WEB, "website|web site|web|web address"));

  private static final Map<String, String> FIELDS = byWording();
  private static final int LONGEST = 60;

  private Labels() {}

  /** Null where it is no label that we know. */
  static String field(String label) {
    if (label.length() > LONGEST) {
      return null;
    }
    return FIELDS.get(
        label
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s\\u00a0]+", " ")
            .replaceAll("[\\s:?.*–-]+$", "")
            .strip());
  }

  private static Map<String, String> byWording() {
    Map<String, String> fields = new HashMap<>();
    WORDINGS.forEach(
        (field, wordings) ->
            java.util.List.of(wordings.split("[|]"))
                .forEach(wording -> fields.put(wording, field)));
    return fields;
  }
}
