package org.openlocaloffer.crawler.feed.openreferral;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.text.AgeRange;
import org.openlocaloffer.crawler.extract.text.SocialAccount;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.kind.Addresses;
import org.openlocaloffer.crawler.kind.Draft;
import org.openlocaloffer.crawler.kind.Facts;

/** Reads one service. */
final class ServiceReader {
  private static final int OLDEST = 120;

  private final HttpUrl document;
  private final LocalDate today;

  /** How many services of the document name each page. */
  private final Map<String, Long> pages;

  ServiceReader(HttpUrl document, List<Part> all, LocalDate today) {
    this.document = document;
    this.today = today;
    this.pages =
        all.stream()
            .flatMap(service -> page(service).stream())
            .collect(Collectors.groupingBy(p -> p, HashMap::new, Collectors.counting()));
  }

  /**
   * @throws IllegalArgumentException where it has no name or id
   */
  Draft read(Part service) {
    Facts facts = new Facts();
    Part organisation = service.part("organization", "organisation");
    facts.claim(ClaimField.ORGANISATION, organisation.text("name"));
    web(service, organisation, facts);
    facts
        .with(Contacts.of(service, organisation))
        .with(Places.of(service))
        .with(Schedules.of(service, today))
        .with(Costs.of(service, today));
    who(service, facts);
    words(service, facts);
    return Draft.of(url(service), name(service), service.text("description"), facts)
        .cancelled(service.text("status").matches("(?i)inactive|defunct"));
  }

  private static String name(Part service) {
    if (service.text("name").isEmpty()) {
      throw new IllegalArgumentException("it has no name (id " + service.text("id") + ")");
    }
    return service.text("name");
  }

  private URI url(Part service) {
    Optional<String> own = page(service).filter(page -> pages.get(page) == 1);
    if (own.isPresent()) {
      return URI.create(own.get());
    }
    if (service.text("id").isEmpty()) {
      throw new IllegalArgumentException("it has neither an id nor a page of its own");
    }
    return ServiceAddress.one(document, service.text("id")).uri();
  }

  /** Of the service's own; the front page of a site, its organisation's, or an account is none. */
  private Optional<String> page(Part service) {
    String home = service.part("organization", "organisation").text("website", "url");
    return address(service.text("url"))
        .filter(page -> !page.pathAndQuery().equals("/"))
        .filter(page -> !address(home).equals(Optional.of(page)))
        .map(Addresses::uri)
        .filter(page -> !SocialAccount.isOn(page))
        .map(URI::toString);
  }

  private Optional<CanonicalUrl> address(String url) {
    return url.matches("(?i)https?://.*")
        ? Addresses.linked(document.uri(), url)
        : url.matches("(?i)www\\.\\S+") ? CanonicalUrl.of("https://" + url) : Optional.empty();
  }

  private void web(Part service, Part organisation, Facts facts) {
    Stream<Part> links =
        service.parts("links", "additional_urls", "additional_websites", "websites").stream();
    Stream.of(
            Stream.of(service.text("url"), organisation.text("website", "url")),
            links.map(link -> link.text("url", "website")))
        .flatMap(s -> s)
        .flatMap(url -> address(url).stream())
        .map(Addresses::uri)
        .forEach(
            url -> {
              if (!SocialAccount.isOn(url)) {
                facts.claim(ClaimField.WEB, url.toString());
              } else if (SocialAccount.is(url)) {
                facts.claim(ClaimField.SOCIAL, url.toString());
              }
            });
  }

  private static void who(Part service, Facts facts) {
    ages(service, facts);
    List<Part> eligibilities = service.parts("eligibilitys", "eligibility");
    eligibilities.forEach(each -> ages(each, facts));
    String who =
        Stream.concat(
                Stream.of(service.text("eligibility_description")),
                eligibilities.stream().map(each -> each.text("eligibility")))
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    facts.claim(ClaimField.WHO, who).line("Who is it for", who);
    Boolean referral = service.yesOrNo("needs_referral");
    if (referral != null) {
      facts.claim(ClaimField.REFERRAL_NEEDED, referral ? "yes" : "no");
    }
  }

  private static void ages(Part part, Facts facts) {
    Integer from = years(part.number("minimum_age", "min_age"));
    Integer to = years(part.number("maximum_age", "max_age"));
    boolean open = from == null && to == null || to != null && to == 0;
    if (!open && (from == null || to == null || from <= to)) {
      facts.claim(ClaimField.AGES, new AgeRange(from, to).toString());
    }
  }

  private static Integer years(BigDecimal years) {
    return years == null || years.signum() < 0 || years.intValue() > OLDEST
        ? null
        : years.intValue();
  }

  private static void words(Part service, Facts facts) {
    String how = service.text("application_process");
    facts.claim(ClaimField.HOW, how).line("How to apply", how);
    if (service.text("status").equalsIgnoreCase("temporarily closed")) {
      facts.line("Please note", "temporarily closed");
    }
    facts.line("Please note", service.text("alert"));
    facts.line("How long you may wait", service.text("wait_time"));
    facts.line("Accreditations", service.text("accreditations"));
    facts.line("SEND", service.part("local_offer").text("description"));
    facts.line("Needs", names(service.parts("send_needs").stream()));
    facts.line("Suitable for", names(service.parts("suitabilities").stream()));
    facts.line("Categories", names(terms(service)));
    facts.line("Languages", names(service.parts("languages").stream()));
    service.parts("languages").stream()
        .map(language -> language.text("code", "language"))
        .filter(code -> code.matches("[a-z]{2,3}(-[A-Za-z]{2,8})?"))
        .forEach(code -> facts.claim(ClaimField.LANGUAGE, code));
  }

  private static Stream<Part> terms(Part service) {
    return Stream.of(
            service.parts("attributes").stream().map(each -> each.part("taxonomy_term")),
            service.parts("service_taxonomys").stream().map(each -> each.part("taxonomy")),
            service.parts("taxonomies", "taxonomy_terms").stream())
        .flatMap(terms -> terms);
  }

  private static String names(Stream<Part> parts) {
    return parts
        .map(part -> part.text("name", "label", "term", "language"))
        .filter(name -> !name.isEmpty())
        .distinct()
        .limit(40)
        .collect(Collectors.joining(", "));
  }
}
