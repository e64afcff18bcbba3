package org.openlocaloffer.moderation.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.listing.Access;
import org.openlocaloffer.contracts.listing.Ages;
import org.openlocaloffer.contracts.listing.Answers;
import org.openlocaloffer.contracts.listing.Contact;
import org.openlocaloffer.contracts.listing.Kind;
import org.openlocaloffer.contracts.listing.Organisation;
import org.openlocaloffer.contracts.listing.Place;
import org.openlocaloffer.contracts.listing.Schedule;
import org.openlocaloffer.contracts.time.TimesReader;
import org.openlocaloffer.moderation.proposal.ListingProposal;
import org.openlocaloffer.moderation.proposal.PlainWords;
import org.openlocaloffer.sitekit.PhoneNumbers;

/**
 * Reads what was typed into the form. A value that was not changed keeps the parts of it that the
 * form does not show.
 */
final class ListingFormReader {
  private final ListingForm form;
  private final ListingProposal known;
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final Map<String, Object> edits = new LinkedHashMap<>();

  /**
   * What the form says.
   *
   * @param edits field by field of the listing; to be used only where there are no errors
   * @param errors what is wrong, by the id of the field
   */
  record Read(Map<String, Object> edits, Map<String, String> errors) {}

  private ListingFormReader(ListingForm form, ListingProposal known) {
    this.form = form;
    this.known = known;
  }

  static Read read(ListingForm form, ListingProposal known) {
    ListingFormReader reader = new ListingFormReader(form, known);
    reader.readAll();
    return new Read(reader.edits, reader.errors);
  }

  private void readAll() {
    field("kind", "kind", () -> Kind.valueOf(form.text("kind")).name().toLowerCase(Locale.ROOT));
    field("name", "name", this::name);
    edits.put("summary", orNull("summary"));
    field("organisationUrl", "organisation", this::organisation);
    edits.put("answers", new Answers(orNull("what"), orNull("who"), orNull("how")));
    List<Contact> contacts = new ArrayList<>();
    contacts("phones", Contact.Type.PHONE, PhoneNumbers::e164, contacts);
    contacts("emails", Contact.Type.EMAIL, ListingFormReader::email, contacts);
    contacts("webs", Contact.Type.WEB, ListingFormReader::web, contacts);
    contacts("socials", Contact.Type.SOCIAL, Function.identity(), contacts);
    edits.put("contacts", contacts);
    edits.put("places", form.places().stream().map(this::place).filter(Objects::nonNull).toList());
    edits.put(
        "schedules",
        kept(
            known.schedules(),
            s -> s.text(),
            "schedules",
            line -> new Schedule(line, TimesReader.read(line))));
    edits.put("costs", kept(known.costs(), c -> c.text(), "costs", PlainWords::cost));
    field("agesFrom", "ages", this::ages);
    edits.put("access", new Access(yesOrNo("referralNeeded"), yesOrNo("ehcpNeeded")));
    edits.put("needs", form.all("needs"));
    edits.put("categories", form.all("categories"));
    edits.put("accessibility", form.lines("accessibility"));
    FormLimits.check(form).forEach(errors::putIfAbsent);
  }

  private void field(String id, String listingField, Supplier<Object> value) {
    try {
      edits.put(listingField, value.get());
    } catch (IllegalArgumentException e) {
      errors.put(id, e.getMessage());
    }
  }

  private String name() {
    if (form.text("name").isEmpty()) {
      throw new IllegalArgumentException("Give the listing a name");
    }
    return form.text("name");
  }

  private Organisation organisation() {
    if (form.text("organisation").isEmpty()) {
      return null;
    }
    String url = orNull("organisationUrl");
    String description = known.organisation() == null ? null : known.organisation().description();
    return new Organisation(form.text("organisation"), url == null ? null : web(url), description);
  }

  private void contacts(
      String id, Contact.Type type, Function<String, String> norm, List<Contact> into) {
    field(
        id,
        "contacts",
        () -> {
          for (String line : form.lines(id)) {
            into.add(contact(type, norm.apply(line)));
          }
          return into;
        });
  }

  private Contact contact(Contact.Type type, String value) {
    return known.contacts().stream()
        .filter(contact -> contact.type() == type && contact.value().equals(value))
        .findFirst()
        .orElseGet(() -> new Contact(type, value, null));
  }

  private static String email(String typed) {
    if (!typed.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      throw new IllegalArgumentException(
          "'%s' is not an e-mail address, such as hello@choir.example".formatted(typed));
    }
    return typed;
  }

  private static String web(String typed) {
    try {
      return Required.httpUrl(typed, "address");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'%s' is not a web address, such as https://choir.example".formatted(typed), e);
    }
  }

  private Place place(ListingForm.PlaceRow row) {
    String name = blankToNull(row.name());
    String address = blankToNull(row.address());
    String postcode = postcode(row);
    if (name == null && address == null && postcode == null) {
      return null;
    }
    Place same =
        known.places().stream()
            .filter(p -> postcode != null && postcode.equals(p.postcode()))
            .findFirst()
            .orElse(new Place(null, null, null, null, null));
    return new Place(name, address, postcode, same.latitude(), same.longitude());
  }

  private String postcode(ListingForm.PlaceRow row) {
    if (row.postcode().isBlank()) {
      return null;
    }
    Optional<String> full = PlainWords.fullPostcode(row.postcode());
    if (full.isEmpty()) {
      errors.put("placePostcode-" + row.number(), "Enter a full UK postcode, like ZZ1 4AB");
    }
    return full.orElse(row.postcode());
  }

  private Ages ages() {
    Integer from = age("agesFrom");
    Integer to = age("agesTo");
    if (from != null && to != null && from > to) {
      throw new IllegalArgumentException("The youngest age must not be above the oldest");
    }
    return from == null && to == null ? null : new Ages(from, to);
  }

  private Integer age(String id) {
    String typed = form.text(id);
    if (typed.isEmpty()) {
      return null;
    }
    if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) > 120) {
      throw new IllegalArgumentException("Ages are whole years from 0 to 120");
    }
    return Integer.valueOf(typed);
  }

  /** Lines that were there before keep what else is known of them. */
  private <T> List<T> kept(
      List<T> before, Function<T, String> text, String id, Function<String, T> anew) {
    return form.lines(id).stream()
        .map(
            line ->
                before.stream()
                    .filter(one -> text.apply(one).equals(line))
                    .findFirst()
                    .orElseGet(() -> anew.apply(line)))
        .toList();
  }

  private Boolean yesOrNo(String id) {
    String value = form.text(id);
    return value.isEmpty() ? null : Boolean.valueOf(value);
  }

  private String orNull(String id) {
    return blankToNull(form.text(id));
  }

  private static String blankToNull(String text) {
    return text.isBlank() ? null : text.replace("\r\n", "\n").strip();
  }
}
