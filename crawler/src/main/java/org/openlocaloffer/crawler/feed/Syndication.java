package org.openlocaloffer.crawler.feed;

import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.extract.html.Markup;
import org.openlocaloffer.crawler.frontier.address.AddressScope;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.kind.Addresses;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Draft;
import org.openlocaloffer.crawler.kind.Facts;
import org.openlocaloffer.crawler.kind.FeedXml;
import org.openlocaloffer.crawler.kind.Harvest;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.Unreadable;

/**
 * RSS and Atom. What an entry links to on the source's own hosts is read as a page; any other entry
 * is what the feed itself says of it. Authors and contributors are never looked at.
 */
public final class Syndication implements Kind {
  private static final String ACCEPT =
      "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9,"
          + " */*;q=0.1";

  /** In characters. */
  private static final int LONGEST_TITLE = 200;

  private final Extractor extractor;

  /** Proposes neither needs nor categories. */
  public Syndication() {
    this(new Extractor());
  }

  public Syndication(Extractor extractor) {
    this.extractor = extractor;
  }

  @Override
  public List<URI> seeds(Source source) throws Unreadable {
    return Addresses.seeds(source);
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("Accept", ACCEPT);
  }

  @Override
  public Contents read(Document document) throws Unreadable {
    SyndFeed feed = FeedXml.read(document, "a feed");
    AddressScope scope = new AddressScope(document.source().scope());
    Harvest harvest = new Harvest(extractor);
    for (SyndEntry entry : feed.getEntries()) {
      harvest.add(
          Harvest.quoted(title(entry)),
          () -> {
            Optional<CanonicalUrl> page = link(document.url(), entry);
            page.filter(scope::holdsHost).map(Addresses::uri).ifPresent(harvest::page);
            return page.filter(scope::holdsHost).isPresent()
                ? null
                : draft(
                        page.map(Addresses::uri).orElseGet(() -> named(document.url(), entry)),
                        entry)
                    .inLanguage(feed.getLanguage());
          });
    }
    return harvest.contents(false);
  }

  /** Some name a page in the guid or id alone. */
  private static Optional<CanonicalUrl> link(URI document, SyndEntry entry) {
    // Of RSS the item's own word: rome takes any guid for a link that does not say it is none.
    String link = entry.getWireEntry() instanceof Item item ? item.getLink() : entry.getLink();
    return Addresses.linked(document, link)
        .or(
            () ->
                Optional.ofNullable(entry.getUri())
                    .filter(id -> id.startsWith("http"))
                    .flatMap(id -> Addresses.linked(document, id)));
  }

  private static URI named(URI document, SyndEntry entry) {
    String id = entry.getUri() == null || entry.getUri().isBlank() ? null : entry.getUri();
    return Addresses.within(
        document, id == null ? Addresses.digest(title(entry) + html(entry)) : id);
  }

  private static Draft draft(URI url, SyndEntry entry) {
    Facts facts = new Facts().line("Categories", categories(entry));
    entry.getEnclosures().stream()
        .filter(e -> Objects.toString(e.getType(), "").startsWith("image/"))
        .map(SyndEnclosure::getUrl)
        .flatMap(image -> Addresses.linked(url, image).stream())
        .findFirst()
        .ifPresent(image -> facts.claim(ClaimField.IMAGE, image.text()));
    EventMarkup.times(entry).ifPresent(times -> facts.event(title(entry), times));
    return Draft.of(url, title(entry), html(entry), facts);
  }

  private static String categories(SyndEntry entry) {
    return entry.getCategories().stream()
        .map(SyndCategory::getName)
        .filter(Objects::nonNull)
        .limit(20)
        .collect(Collectors.joining(", "));
  }

  /** Blank where neither title nor text says anything. */
  private static String title(SyndEntry entry) {
    String title = plain(Objects.toString(entry.getTitle(), ""));
    String shown = title.isEmpty() ? plain(html(entry)) : title;
    return shown.length() <= LONGEST_TITLE
        ? shown
        : shown.substring(0, LONGEST_TITLE).strip() + "…";
  }

  /** The whole where there is more than a description of it. */
  private static String html(SyndEntry entry) {
    return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
        .map(SyndContent::getValue)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .orElse("");
  }

  private static String plain(String html) {
    return Markup.fragment(html).text().strip();
  }
}
