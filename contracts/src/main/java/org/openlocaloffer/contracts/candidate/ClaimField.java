package org.openlocaloffer.contracts.candidate;

/**
 * The names of what a page can claim, after Open Referral UK where it has one. Text and not an
 * enum, so that an older reader passes over a newer crawler's fields.
 */
public final class ClaimField {
  public static final String NAME = "name";

  /** One or two sentences. */
  public static final String SUMMARY = "summary";

  public static final String ORGANISATION = "organisation";
  public static final String WHAT = "what";
  public static final String WHO = "who";
  public static final String HOW = "how";

  /** E.164, such as +441632960123. */
  public static final String PHONE = "phone";

  public static final String EMAIL = "email";

  /** The service's own site, where it is not the page's. */
  public static final String WEB = "web";

  /** An account on a social network. */
  public static final String SOCIAL = "social";

  /** One line, parts set apart by commas. */
  public static final String ADDRESS = "address";

  /** Outward and inward code set apart by one space, upper case. */
  public static final String POSTCODE = "postcode";

  /** As written, such as "Saturdays 10am to 12 noon, term time"; the claim's times as data. */
  public static final String SCHEDULE = "schedule";

  /**
   * Its name; the claim's times say when, of a series by its rule. Without times it is no event.
   */
  public static final String EVENT = "event";

  /** "min-max" in whole years, either side may be empty. */
  public static final String AGES = "ages";

  /** As written, such as "£3.50, carers free". */
  public static final String COST = "cost";

  /** "yes" or "no". */
  public static final String REFERRAL_NEEDED = "referral_needed";

  /** "yes" or "no": is an education, health and care plan needed? */
  public static final String EHCP_NEEDED = "ehcp_needed";

  /** A term id of taxonomy.yaml. */
  public static final String NEED = "need";

  /** A term id of taxonomy.yaml. */
  public static final String CATEGORY = "category";

  /** As written, such as "Changing Places toilet". */
  public static final String ACCESSIBILITY = "accessibility";

  /**
   * The id of a question of core-offer.yaml that a school's page answers; the snippet says where.
   */
  public static final String FAQ = "faq";

  /** BCP 47. */
  public static final String LANGUAGE = "language";

  public static final String IMAGE = "image";

  private ClaimField() {}
}
