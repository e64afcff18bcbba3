package org.openlocaloffer.directory.listing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.listing.Cost;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Place;
import org.openlocaloffer.contracts.listing.Schedule;

/** A listing as families read it. */
final class ListingPage {
  /** Characters of the page's own text that stand in for an answer nobody has written. */
  private static final int BEGINNING = 500;

  private final Listing listing;
  private final Instant now;

  /**
   * @param now events that ended before are left out
   */
  ListingPage(Listing listing, Instant now) {
    this.listing = listing;
    this.now = now;
  }

  public String name() {
    return listing.name();
  }

  public String kind() {
    return listing.kind().name().toLowerCase(java.util.Locale.ROOT);
  }

  public String organisation() {
    return listing.organisation() == null ? null : listing.organisation().name();
  }

  public String organisationHref() {
    return listing.organisation() == null ? null : SafeLink.web(listing.organisation().url());
  }

  public String aboutOrganisation() {
    return listing.organisation() == null ? null : listing.organisation().description();
  }

  /** Above the answers, unless it is the first of them. */
  public String lead() {
    return Objects.equals(listing.summary(), listing.answers().what()) ? null : listing.summary();
  }

  public List<String> what() {
    if (listing.answers().what() != null) {
      return Wording.paragraphs(listing.answers().what());
    }
    return listing.summary() == null ? Wording.paragraphs(beginning()) : List.of();
  }

  private String beginning() {
    String text = listing.text();
    if (text.length() <= BEGINNING) {
      return text;
    }
    int space = text.lastIndexOf(' ', BEGINNING);
    return text.substring(0, space > 0 ? space : BEGINNING) + " …";
  }

  public List<String> who() {
    return Stream.concat(
            Wording.paragraphs(listing.answers().who()).stream(),
            Wording.ages(listing.ages()).stream())
        .toList();
  }

  public List<String> how() {
    return Stream.of(
            Wording.paragraphs(listing.answers().how()),
            Wording.referral(listing.access()),
            Wording.plan(listing.access()))
        .flatMap(List::stream)
        .toList();
  }

  public List<String> costs() {
    return listing.costs().stream().map(Cost::text).toList();
  }

  public List<String> schedules() {
    return listing.schedules().stream().map(Schedule::text).toList();
  }

  public List<EventLine> events() {
    return EventLine.of(listing, now);
  }

  public List<String> places() {
    return listing.places().stream().map(ListingPage::place).filter(p -> !p.isEmpty()).toList();
  }

  private static String place(Place place) {
    String address = Objects.requireNonNullElse(place.address(), "");
    String postcode = Objects.requireNonNullElse(place.postcode(), "");
    return Stream.of(place.name(), address, address.contains(postcode) ? "" : postcode)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  public List<String> accessibility() {
    return listing.accessibility();
  }

  public List<ContactLine> contacts() {
    return listing.contacts().stream().map(ContactLine::of).toList();
  }

  public List<String> categories() {
    return listing.categories();
  }

  public List<String> needs() {
    return listing.needs();
  }

  /** The page that it came from; null where it cannot be followed, or staff wrote it. */
  public String source() {
    return SafeLink.web(listing.url());
  }

  /** "leisure.brackenford.example"; only where there is a source. */
  public String sourceName() {
    return listing.url().replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("[/?#:].*", "");
  }

  public Instant checkedAt() {
    return listing.checkedAt();
  }

  /** All that the page shows, to find jargon in. */
  public String words() {
    return Stream.of(List.of(name(), Objects.requireNonNullElse(lead(), "")), what(), who(), how())
        .flatMap(List::stream)
        .collect(Collectors.joining("\n"));
  }
}
