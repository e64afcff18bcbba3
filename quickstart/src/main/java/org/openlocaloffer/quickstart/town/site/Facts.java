package org.openlocaloffer.quickstart.town.site;

import java.util.List;
import java.util.Map;

/**
 * What a page says beyond its contacts, in its own words. A field that is left out is one of which
 * the page says nothing.
 *
 * @param summary any one of these begins or makes a fair summary
 * @param organisation names of who provides it; any one
 * @param what a phrase of what it is; any one
 * @param who a phrase of who it is for; any one
 * @param how a phrase of how one gets it; any one
 * @param web the provider's own site elsewhere
 * @param social accounts
 * @param addresses those of the page itself, not of its footer
 * @param schedules when it takes place or opens
 * @param events names of what has a date
 * @param referral "needed" or "not needed"; null if the page does not say
 * @param needs ids of config/taxonomy.yaml that the page is about
 * @param categories the same
 * @param accessibility the page's phrases
 * @param faq ids of config/core-offer.yaml that the page answers
 * @param also what may be claimed as well and is not asked for, by claim field
 */
public record Facts(
    List<String> summary,
    List<String> organisation,
    List<String> what,
    List<String> who,
    List<String> how,
    List<String> web,
    List<String> social,
    List<String> addresses,
    List<String> schedules,
    List<String> events,
    String referral,
    List<String> needs,
    List<String> categories,
    List<String> accessibility,
    List<String> faq,
    Map<String, List<String>> also) {
  public Facts {
    summary = orEmpty(summary);
    organisation = orEmpty(organisation);
    what = orEmpty(what);
    who = orEmpty(who);
    how = orEmpty(how);
    web = orEmpty(web);
    social = orEmpty(social);
    addresses = orEmpty(addresses);
    schedules = orEmpty(schedules);
    events = orEmpty(events);
    needs = orEmpty(needs);
    categories = orEmpty(categories);
    accessibility = orEmpty(accessibility);
    faq = orEmpty(faq);
    also = also == null ? Map.of() : Map.copyOf(also);
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
