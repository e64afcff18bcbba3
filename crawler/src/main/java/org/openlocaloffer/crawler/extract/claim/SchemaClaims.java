package org.openlocaloffer.crawler.extract.claim;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.schema.StructuredData;
import org.openlocaloffer.crawler.extract.schema.Thing;
import org.openlocaloffer.crawler.extract.value.AgeRange;
import org.openlocaloffer.crawler.extract.value.EmailAddresses;
import org.openlocaloffer.crawler.extract.value.PhoneNumbers;
import org.openlocaloffer.crawler.extract.value.Postcodes;
import org.openlocaloffer.crawler.extract.value.SocialAccount;

/** What structured data says: the page's own words for machines, and so the surest. */
final class SchemaClaims implements Finder {
  /**
   * What a page can be about, the more telling first; a page about several of one kind is named by
   * none of them.
   */
  private static final List<String> SUBJECTS =
      List.of("Service", "Event", "Course", "Product", "Article", "BlogPosting", "WebPage");

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

  @Override
  public void find(Reading page, Findings findings) {
    List<Thing> things = StructuredData.in(page.page());
    things.forEach(thing -> new Teller(thing, page.url(), findings).tell());
    subject(things).ifPresent(thing -> new Teller(thing, page.url(), findings).tellAsSubject());
  }

  private static java.util.Optional<Thing> subject(List<Thing> things) {
    return SUBJECTS.stream()
        .map(type -> things.stream().filter(thing -> thing.is(type)).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .filter(found -> found.stream().map(SchemaClaims::name).distinct().count() == 1)
        .map(found -> found.get(0));
  }

  private static String name(Thing thing) {
    return thing.text("name").isEmpty() ? thing.text("headline") : thing.text("name");
  }

  /** Turns one thing into claims. */
  private record Teller(Thing thing, URI page, Findings findings) {
    void tellAsSubject() {
      add(ClaimField.NAME, name(thing));
      add(ClaimField.SUMMARY, thing.text("description"));
      thing.texts("image").stream().limit(1).forEach(this::image);
    }

    void tell() {
      if (BODIES.stream().anyMatch(thing::is)) {
        tellAsBody();
      }
      if (thing.is("Event")) {
        event();
      }
      Stream.of("provider", "organizer")
          .forEach(
              property ->
                  thing.texts(property).forEach(name -> add(ClaimField.ORGANISATION, name)));
      thing.texts("telephone").stream()
          .flatMap(text -> PhoneNumbers.in(text).stream())
          .forEach(value -> add(ClaimField.PHONE, value));
      thing.texts("email").stream()
          .flatMap(text -> EmailAddresses.in(text).stream())
          .forEach(value -> add(ClaimField.EMAIL, value));
      thing.texts("openingHours").forEach(value -> add(ClaimField.SCHEDULE, value));
      thing
          .texts("typicalAgeRange")
          .forEach(
              value ->
                  AgeRange.inLabelled(value)
                      .ifPresent(ages -> add(ClaimField.AGES, ages.toString())));
      place();
      hours();
      cost();
    }

    private void tellAsBody() {
      add(ClaimField.ORGANISATION, name(thing));
      Stream.concat(thing.texts("sameAs").stream(), thing.texts("url").stream())
          .forEach(this::site);
    }

    private void event() {
      String start = thing.text("startDate");
      if (start.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
        String end = thing.text("endDate");
        add(ClaimField.EVENT, start + (end.isEmpty() ? "" : "/" + end) + " " + name(thing));
      }
    }

    private void place() {
      if (thing.is("PostalAddress")) {
        List<String> parts =
            Stream.of("streetAddress", "addressLocality", "addressRegion", "postalCode")
                .map(thing::text)
                .filter(part -> !part.isEmpty())
                .toList();
        add(ClaimField.ADDRESS, String.join(", ", parts));
        Postcodes.in(thing.text("postalCode")).forEach(value -> add(ClaimField.POSTCODE, value));
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

    private void hours() {
      String opens = thing.text("opens");
      if (thing.is("OpeningHoursSpecification") && !opens.isEmpty()) {
        String days =
            String.join(
                ", ",
                thing.texts("dayOfWeek").stream()
                    .map(day -> day.substring(day.lastIndexOf('/') + 1))
                    .toList());
        add(
            ClaimField.SCHEDULE,
            (days + " " + shortTime(opens) + " to " + shortTime(thing.text("closes"))).strip());
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

    private void site(String address) {
      try {
        URI url = new URI(address);
        if (SocialAccount.is(url)) {
          add(ClaimField.SOCIAL, address);
        } else if (url.getHost() != null
            && !url.getHost().equals(page.getHost())
            && !SocialAccount.isOn(url)) {
          add(ClaimField.WEB, address);
        }
      } catch (java.net.URISyntaxException malformed) {
        // Not an address that anybody could open.
      }
    }

    private void image(String address) {
      if (address.matches("(?i)https?://\\S+")) {
        add(ClaimField.IMAGE, address);
      }
    }

    /** Sites put markup and entities even here. */
    private void add(String field, String value) {
      String plain =
          value.indexOf('<') < 0 && value.indexOf('&') < 0 ? value : Jsoup.parse(value).text();
      findings.add(trust(), field, plain, field + ": " + plain);
    }

    private Trust trust() {
      return thing.source() == Thing.Source.JSON_LD ? Trust.JSON_LD : Trust.MICRODATA;
    }

    private static String shortTime(String time) {
      return time.replaceFirst("^(\\d\\d:\\d\\d):\\d\\d.*", "$1");
    }
  }
}
