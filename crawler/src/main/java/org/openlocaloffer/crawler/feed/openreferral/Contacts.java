package org.openlocaloffer.crawler.feed.openreferral;

import java.util.List;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.text.EmailAddresses;
import org.openlocaloffer.crawler.extract.text.PhoneNumbers;
import org.openlocaloffer.crawler.kind.Facts;
import org.openlocaloffer.crawler.kind.RoleAddress;

/**
 * Tells how to reach a service: what is given for it, its organisation and its places, and with
 * contact persons what is an office's. A person's mobile number is the person's.
 */
final class Contacts {
  private static final String MOBILE = "+447";

  private Contacts() {}

  static Facts of(Part service, Part organisation) {
    Facts facts = new Facts();
    List<Part> places =
        service.parts("service_at_locations", "locations").stream()
            .flatMap(at -> Stream.of(at, at.part("location")))
            .toList();
    Stream.concat(Stream.of(service, organisation), places.stream())
        .forEach(part -> given(part, facts));
    Stream.concat(Stream.of(service), places.stream())
        .flatMap(part -> part.parts("contacts").stream())
        .forEach(contact -> withPerson(contact, facts));
    return facts;
  }

  private static void given(Part part, Facts facts) {
    facts.claim(ClaimField.EMAIL, part.text("email"));
    numbers(part).forEach(number -> facts.claim(ClaimField.PHONE, number));
  }

  private static void withPerson(Part contact, Facts facts) {
    String name = contact.text("name");
    boolean office = RoleAddress.namesOffice(name);
    EmailAddresses.in(contact.text("email")).stream()
        .filter(email -> office || RoleAddress.is(email, name))
        .forEach(email -> facts.claim(ClaimField.EMAIL, email));
    numbers(contact)
        .filter(number -> office || name.isEmpty() || !number.startsWith(MOBILE))
        .forEach(number -> facts.claim(ClaimField.PHONE, number));
  }

  /** In E.164. */
  private static Stream<String> numbers(Part part) {
    return Stream.concat(
            Stream.of(part.text("phone", "telephone")),
            part.parts("phones").stream().map(phone -> phone.text("number")))
        .flatMap(number -> PhoneNumbers.in(number).stream());
  }
}
