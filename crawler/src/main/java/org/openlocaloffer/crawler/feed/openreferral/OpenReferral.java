package org.openlocaloffer.crawler.feed.openreferral;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.kind.Addresses;
import org.openlocaloffer.crawler.kind.Body;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Harvest;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.Unreadable;

/**
 * Open Referral UK 3.0 and 1: the list {@code /services} with its further pages, and where that
 * tells little of a service, {@code /services/ID}. Names of contact persons are never looked at; of
 * their addresses and numbers only an office's are kept.
 */
public final class OpenReferral implements Kind {
  private static final String MODIFIED_AFTER = "modified_after";

  private final Extractor extractor;

  /** Proposes neither needs nor categories. */
  public OpenReferral() {
    this(new Extractor());
  }

  public OpenReferral(Extractor extractor) {
    this.extractor = extractor;
  }

  /** An admin may write the address of the API or that of its list of services. */
  @Override
  public List<URI> seeds(Source source) throws Unreadable {
    return Addresses.seeds(source).stream()
        .map(seed -> ServiceAddress.list(HttpUrl.get(seed.toString())).uri())
        .toList();
  }

  /** Servers that do not know the parameter answer with everything. */
  @Override
  public Optional<URI> changes(URI list, Instant since) {
    HttpUrl url = HttpUrl.get(list.toString());
    String from = since.truncatedTo(ChronoUnit.SECONDS).toString();
    return ServiceAddress.isList(url)
        ? Optional.of(url.newBuilder().setQueryParameter(MODIFIED_AFTER, from).build().uri())
        : Optional.empty();
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("Accept", "application/json");
  }

  @Override
  public Contents read(Document document) throws Unreadable {
    HttpUrl url = HttpUrl.get(document.url().toString());
    ServiceList list = ServiceList.read(Body.text(document, "a list of services"), url);
    LocalDate today = document.now().atZone(Times.LONDON).toLocalDate();
    ServiceReader reader = new ServiceReader(url, list.services(), today);
    Harvest harvest = new Harvest(extractor, ServiceList.MOST);
    for (Part service : list.services()) {
      if (list.isShort(service)) {
        harvest.list(ServiceAddress.one(url, service.text("id")).uri());
      } else {
        harvest.add(Harvest.quoted(service.text("name")), () -> reader.read(service));
      }
    }
    list.next().map(HttpUrl::uri).ifPresent(harvest::list);
    list.faults().forEach(harvest::fault);
    harvest.passOver(list.passedOver());
    boolean all = url.queryParameter(MODIFIED_AFTER) == null;
    return harvest.contents(all);
  }
}
