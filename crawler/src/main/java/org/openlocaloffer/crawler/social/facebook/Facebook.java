package org.openlocaloffer.crawler.social.facebook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Harvest;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.NeedsToken;
import org.openlocaloffer.crawler.kind.SeedAddress;
import org.openlocaloffer.crawler.kind.Unreadable;

/**
 * A Page or group on Facebook, through the Graph API with the operator's own token and by its
 * terms; pages of the website are never fetched, since its robots.txt forbids that. The fields that
 * are asked for name nobody. Of groups the API has told only approved partners since April 2024; to
 * everybody else it answers that a permission is missing, and {@link #tokenFault} says so.
 */
public final class Facebook implements Kind {
  /** Environment name of the token. */
  public static final String TOKEN = "OLO_FACEBOOK_TOKEN";

  /** developers.facebook.com/docs/graph-api/changelog; of May 2025, good for two years and more. */
  static final String VERSION = "v23.0";

  private static final String SITE = "facebook.com";
  private static final String API = "https://graph.facebook.com";
  private static final String ID = "[\\w.-]+";

  /** Where no Page stands: people's profiles among them, which are never read. */
  private static final Set<String> NO_PAGES =
      Set.of(
          "profile.php",
          "people",
          "login",
          "watch",
          "marketplace",
          "gaming",
          "share",
          "sharer",
          "sharer.php",
          "story.php",
          "permalink.php",
          "photo",
          "photo.php",
          "reel",
          "hashtag",
          "events",
          "search",
          "groups",
          "pages",
          "help",
          "policies",
          "friends",
          "messages");

  private final String token;
  private final Extractor extractor;

  /**
   * @param environment where {@link #TOKEN} may be set
   */
  public Facebook(Map<String, String> environment, Extractor extractor) {
    this.extractor = extractor;
    this.token = environment.getOrDefault(TOKEN, "").strip();
  }

  @Override
  public List<URI> seeds(Source source) throws Unreadable, NeedsToken {
    List<URI> seeds = new ArrayList<>();
    for (String written : source.seeds()) {
      seeds.addAll(seeds(written, source));
    }
    if (token.isEmpty()) {
      throw new NeedsToken(
          "Facebook's Pages and groups are read only with the council's own token for the Graph"
              + " API: set the environment variable "
              + TOKEN
              + " before the crawler is started");
    }
    return seeds;
  }

  private static List<URI> seeds(String written, Source source) throws Unreadable {
    SeedAddress seed = SeedAddress.of(written);
    String origin = seed.isOn(SITE) ? API : own(seed, source, written);
    boolean group = seed.part(0).equals("groups");
    String id = seed.part(group ? 1 : 0);
    if (!id.matches(ID) || NO_PAGES.contains(id)) {
      throw new Unreadable(
          written
              + " is neither a Page nor a group on Facebook; write an address such as"
              + " https://www.facebook.com/PAGE or https://www.facebook.com/groups/ID");
    }
    return GraphQuery.beginning(origin + "/" + VERSION + "/" + id, group);
  }

  /** The token goes nowhere but to Facebook and to what the operator runs on hosts of their own. */
  private static String own(SeedAddress seed, Source source, String written) throws Unreadable {
    String authority = seed.origin().replaceFirst("^https?://", "");
    if (!source.privateHosts().contains(authority)) {
      throw new Unreadable(written + " is not an address on Facebook");
    }
    return seed.origin();
  }

  @Override
  public Contents read(Document document) throws Unreadable {
    if (!GraphQuery.isOne(document.url())) {
      throw new Unreadable("pages of Facebook itself are never read, only its Graph API");
    }
    return new GraphAnswer(document).contents(new Harvest(extractor));
  }

  @Override
  public Map<String, String> headers() {
    return token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token);
  }

  @Override
  public Optional<String> tokenFault(int status, byte[] body) {
    return GraphError.in(body).flatMap(GraphError::tokenFault);
  }

  /** The API is used by its own terms, with a token that was given for it. */
  @Override
  public boolean asksRobots() {
    return false;
  }
}
