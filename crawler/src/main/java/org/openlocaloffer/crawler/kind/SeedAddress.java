package org.openlocaloffer.crawler.kind;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The address of an account as an admin wrote it, without query and fragment.
 *
 * @param url all of it
 * @param origin scheme, host and port
 * @param host lower case
 * @param path its parts, none of them empty
 */
public record SeedAddress(URI url, String origin, String host, List<String> path) {
  public static SeedAddress of(String written) throws Unreadable {
    try {
      URI url = new URI(written.strip().replaceFirst("[?#].*$", ""));
      if (url.getHost() == null) {
        throw new Unreadable("there is no host in the address " + written);
      }
      String host = url.getHost().toLowerCase(Locale.ROOT);
      String port = url.getPort() < 0 ? "" : ":" + url.getPort();
      String path = url.getRawPath() == null ? "" : url.getRawPath();
      return new SeedAddress(
          url,
          url.getScheme().toLowerCase(Locale.ROOT) + "://" + host + port,
          host,
          Stream.of(path.split("/")).filter(part -> !part.isEmpty()).toList());
    } catch (URISyntaxException e) {
      throw new Unreadable("this address cannot be read: " + written, e);
    }
  }

  /** Whether the host is the domain or below it. */
  public boolean isOn(String domain) {
    return ("." + host).endsWith("." + domain);
  }

  /** A part of the path; empty where there is none. */
  public String part(int index) {
    return index < path.size() ? path.get(index) : "";
  }

  /**
   * @param target path and query, with their slash
   */
  public URI at(String target) throws Unreadable {
    try {
      return new URI(origin + target);
    } catch (URISyntaxException e) {
      throw new Unreadable("this address cannot be read: " + origin + target, e);
    }
  }
}
