package org.openlocaloffer.crawler.social;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.extract.html.Markup;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.FeedXml;
import org.openlocaloffer.crawler.kind.Harvest;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.SeedAddress;
import org.openlocaloffer.crawler.kind.Unreadable;

/**
 * An account on a Mastodon host. Its profile page {@code /@USER} comes first, since only that says
 * whether the account asks not to be indexed; if it does not, its feed {@code /@USER.rss} is read.
 */
public final class Mastodon implements Kind {
  private static final Pattern USER = Pattern.compile("@([\\w.-]+?)(\\.rss)?");
  private static final String FEED = ".rss";
  private static final String NOT_INDEXED =
      "this account asks not to be indexed, so it is not read; ask its owner to change that"
          + " setting, or remove the source";

  private final Extractor extractor;

  /** Proposes neither needs nor categories. */
  public Mastodon() {
    this(new Extractor());
  }

  public Mastodon(Extractor extractor) {
    this.extractor = extractor;
  }

  @Override
  public List<URI> seeds(Source source) throws Unreadable {
    List<URI> seeds = new ArrayList<>();
    for (String written : source.seeds()) {
      SeedAddress seed = SeedAddress.of(written);
      String user = seed.part(0).equals("users") ? "@" + seed.part(1) : seed.part(0);
      var name = USER.matcher(user);
      if (!name.matches()) {
        throw new Unreadable(
            written
                + " is not an account on Mastodon; write its address on its own host, such as"
                + " https://HOST/@USER");
      }
      seeds.add(seed.at("/@" + name.group(1)));
    }
    return seeds;
  }

  @Override
  public Contents read(Document document) throws Unreadable {
    return document.url().getPath().endsWith(FEED) ? feed(document) : profile(document);
  }

  private Contents profile(Document document) throws Unreadable {
    String body = new String(document.body(), StandardCharsets.UTF_8);
    var page = Markup.page(body, document.url());
    boolean refused =
        page.select("meta[name~=(?i)^robots$]").stream()
            .anyMatch(
                meta ->
                    meta.attr("content")
                        .toLowerCase(Locale.ROOT)
                        .matches("(?s).*\\b(noindex|none)\\b.*"));
    if (refused) {
      throw new Unreadable(NOT_INDEXED);
    }
    Harvest harvest = new Harvest(extractor);
    harvest.list(document.url().resolve(document.url().getRawPath().replaceFirst("/$", "") + FEED));
    return harvest.contents(false);
  }

  private Contents feed(Document document) throws Unreadable {
    SyndFeed feed = FeedXml.read(document, "an account's feed");
    if (MastodonPost.asksNotToBeIndexed(feed.getForeignMarkup())) {
      throw new Unreadable(NOT_INDEXED);
    }
    String account = document.url().toString().replaceFirst("\\.rss([?#].*)?$", "");
    Harvest harvest = new Harvest(extractor);
    for (SyndEntry entry : feed.getEntries()) {
      MastodonPost post = new MastodonPost(entry, account);
      if (post.isOwn()) {
        harvest.add("post " + entry.getLink(), post::draft);
      }
    }
    return harvest.contents(false);
  }
}
