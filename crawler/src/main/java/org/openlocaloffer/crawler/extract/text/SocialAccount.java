package org.openlocaloffer.crawler.extract.text;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses on social networks: an organisation's own account, not a button to share a page, not a
 * person's profile.
 */
public final class SocialAccount {
  private static final Set<String> NETWORKS =
      Set.of(
          "facebook.com",
          "instagram.com",
          "twitter.com",
          "x.com",
          "youtube.com",
          "linkedin.com",
          "tiktok.com",
          "threads.net",
          "threads.com",
          "snapchat.com",
          "bsky.app",
          "meetup.com",
          "eventbrite.co.uk",
          "eventbrite.com",
          "vimeo.com",
          "flickr.com",
          "pinterest.com",
          "pinterest.co.uk");
  private static final Pattern NOT_AN_ACCOUNT =
      Pattern.compile(
          "(?i)/?(sharer?|share|dialog|intent|plugins|login|home|hashtag|search|policies|privacy|watch|embed|pin/create|shareArticle|in|tr|legal|help)(/.*|\\.php.*)?|.*/(status|statuses|p|posts|photos?|videos?|reel|story\\.php)/.*");

  private static final Pattern PATH = Pattern.compile("/@?[\\w.-]{2,60}/?");
  private static final Pattern HANDLE = Pattern.compile("/@\\w[\\w.-]{1,60}/?");
  private static final Pattern ME = Pattern.compile("(?i)\\bme\\b");
  private static final Pattern CALLED =
      Pattern.compile("(?i)\\b(?:find|follow|join|like|see|message) us on\\b");

  private SocialAccount() {}

  public static boolean isOn(URI url) {
    return url.getHost() != null && NETWORKS.stream().anyMatch(network -> isOf(network, url));
  }

  /** One post, film or picture is no account either. */
  public static boolean is(URI url) {
    String path = url.getPath() == null ? "" : url.getPath();
    return isOn(url) && path.length() > 1 && !NOT_AN_ACCOUNT.matcher(path).matches();
  }

  /**
   * An account on a network that we do not know by its host: the link says so, by {@code rel=me} or
   * in words such as "Find us on …", or its path is that of a handle.
   */
  public static boolean isCalled(URI url, String text, String rel) {
    String path = url.getPath() == null ? "" : url.getPath();
    return PATH.matcher(path).matches()
        && !NOT_AN_ACCOUNT.matcher(path).matches()
        && (HANDLE.matcher(path).matches()
            || ME.matcher(rel).find()
            || CALLED.matcher(text).find());
  }

  private static boolean isOf(String network, URI url) {
    return ("." + url.getHost().toLowerCase(Locale.ROOT)).endsWith("." + network);
  }
}
