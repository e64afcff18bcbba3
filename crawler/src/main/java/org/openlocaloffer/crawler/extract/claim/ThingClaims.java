package org.openlocaloffer.crawler.extract.claim;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.crawler.extract.html.Markup;
import org.openlocaloffer.crawler.extract.schema.OpeningHours;
import org.openlocaloffer.crawler.extract.schema.SchemaEvent;
import org.openlocaloffer.crawler.extract.schema.Thing;
import org.openlocaloffer.crawler.extract.text.AgeRange;
import org.openlocaloffer.crawler.extract.text.EmailAddresses;
import org.openlocaloffer.crawler.extract.text.PhoneNumbers;
import org.openlocaloffer.crawler.extract.text.Postcodes;
import org.openlocaloffer.crawler.extract.text.SocialAccount;

/**
 * Turns one schema.org thing into claims.
 *
 * @param page its address, to tell its own site from others
 */
record ThingClaims(Thing thing, URI page, Findings findings) {
  private static final List<String> BODIES =
      List.of(
          "Organization",
          "Organisation",
          "Business",
          "NGO",
          "School",
          "Corporation",
          "Library",
          "Store",
          "Club",
          "Clinic");

  void tellAsSubject() {
    add(ClaimField.NAME, name());
    add(ClaimField.SUMMARY, thing.text("description"));
    thing.texts("image").stream().limit(1).forEach(this::image);
  }

  /** What the page calls it. */
  String name() {
    return thing.text("name").isEmpty() ? thing.text("headline") : thing.text("name");
  }

  void tell() {
    if (BODIES.stream().anyMatch(thing::is)) {
      tellAsBody();
    }
    if (thing.is("Event") || thing.is("EventSeries")) {
      event();
    }
    Stream.of("provider", "organizer")
        .forEach(
            property -> thing.texts(property).forEach(name -> add(ClaimField.ORGANISATION, name)));
    thing.texts("telephone").stream()
        .flatMap(text -> PhoneNumbers.in(text).stream())
        .forEach(value -> add(ClaimField.PHONE, value));
    thing.texts("email").stream()
        .flatMap(text -> EmailAddresses.in(text).stream())
        .forEach(value -> add(ClaimField.EMAIL, value));
    thing.texts("openingHours").stream()
        .flatMap(value -> OpeningHours.of(value).stream())
        .forEach(this::opening);
    OpeningHours.of(thing).forEach(this::opening);
    thing
        .texts("typicalAgeRange")
        .forEach(
            value ->
                AgeRange.inLabelled(value)
                    .ifPresent(ages -> add(ClaimField.AGES, ages.toString())));
    place();
    cost();
  }

  private void tellAsBody() {
    add(ClaimField.ORGANISATION, name());
    thing.texts("sameAs").forEach(this::account);
    thing.texts("url").forEach(this::site);
  }

  private void event() {
    SchemaEvent event = new SchemaEvent(thing);
    String name = name() + (event.isPostponed() ? " (postponed)" : "");
    event.times().forEach(times -> add(ClaimField.EVENT, name, List.of(times)));
  }

  private void opening(OpeningHours.Opening opening) {
    add(ClaimField.SCHEDULE, opening.words(), opening.times());
  }

  private void place() {
    if (thing.is("PostalAddress")) {
      String postcode = thing.text("postalCode").toUpperCase(Locale.ROOT);
      List<String> parts =
          Stream.of(
                  thing.text("streetAddress"),
                  thing.text("addressLocality"),
                  thing.text("addressRegion"),
                  Postcodes.in(postcode).stream().findFirst().orElse(postcode))
              .filter(part -> !part.isEmpty())
              .toList();
      add(ClaimField.ADDRESS, String.join(", ", parts));
      Postcodes.in(postcode).forEach(value -> add(ClaimField.POSTCODE, value));
    } else {
      thing.texts("address").stream()
          .filter(text -> text.indexOf(' ') > 0)
          .forEach(
              text -> {
                add(ClaimField.ADDRESS, text);
                Postcodes.in(text).forEach(value -> add(ClaimField.POSTCODE, value));
              });
    }
  }

  private void cost() {
    String price = thing.text("price");
    String currency = thing.text("priceCurrency");
    if (price.matches("0+([.]0+)?")
        || thing.text("isAccessibleForFree").equalsIgnoreCase("true")
            && !thing.is("WebPage")
            && !thing.is("Article")) {
      add(ClaimField.COST, "Free");
    } else if (price.matches("\\d{1,5}([.]\\d{1,2})?")
        && (currency.isEmpty() || currency.equals("GBP"))) {
      add(ClaimField.COST, "£" + price);
    }
  }

  private void account(String address) {
    URI url = uri(address);
    if (url != null && SocialAccount.is(url)) {
      add(ClaimField.SOCIAL, address);
    }
  }

  private void site(String address) {
    URI url = uri(address);
    if (url != null && !SocialAccount.isOn(url) && !url.getHost().equals(page.getHost())) {
      add(ClaimField.WEB, address);
    }
  }

  private static URI uri(String address) {
    try {
      URI url = new URI(address);
      return url.getHost() == null ? null : url;
    } catch (URISyntaxException malformed) {
      return null;
    }
  }

  private void image(String address) {
    if (address.matches("(?i)https?://\\S+")) {
      add(ClaimField.IMAGE, address);
    }
  }

  private void add(String field, String value) {
    add(field, value, List.of());
  }

  /** Sites put markup and entities even here. */
  private void add(String field, String value, List<Times> times) {
    String plain =
        value.indexOf('<') < 0 && value.indexOf('&') < 0 ? value : Markup.fragment(value).text();
    findings.add(trust(), field, plain, field + ": " + plain, times);
  }

  private Trust trust() {
    return thing.source() == Thing.Source.JSON_LD ? Trust.JSON_LD : Trust.MICRODATA;
  }
}
