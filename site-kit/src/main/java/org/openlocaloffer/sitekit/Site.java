package org.openlocaloffer.sitekit;

import java.util.List;
import java.util.Objects;
import org.openlocaloffer.sitekit.component.Link;

/**
 * What the layout needs to know about a service. Declare one as a bean named {@code site}.
 *
 * @param name shown in the header and in each page's title
 * @param look which stylesheet
 * @param home where the name leads, usually {@code /}
 * @param navigation the header's links; a page's own model attribute {@code navigation} replaces
 *     them
 * @param footer accessibility, privacy, complaints …
 * @param signOut the address that signs a person out by POST, or null where nobody signs in
 * @param scripts the service's own module scripts, as file names below {@code /assets/}
 */
public record Site(
    String name,
    Look look,
    String home,
    List<Link> navigation,
    List<Link> footer,
    String signOut,
    List<String> scripts) {

  public Site {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(look, "look");
    home = home == null ? "/" : home;
    navigation = List.copyOf(navigation);
    footer = List.copyOf(footer);
    scripts = List.copyOf(scripts);
  }

  /** A site without links, sign-in or scripts. */
  public static Site named(String name, Look look) {
    return new Site(name, look, "/", List.of(), List.of(), null, List.of());
  }

  /** The same site with these links in its header. */
  public Site withNavigation(Link... links) {
    return new Site(name, look, home, List.of(links), footer, signOut, scripts);
  }

  /** The same site with these links in its footer. */
  public Site withFooter(Link... links) {
    return new Site(name, look, home, navigation, List.of(links), signOut, scripts);
  }

  /** The same site, whose signed-in people sign out by a POST to this address. */
  public Site withSignOut(String path) {
    return new Site(name, look, home, navigation, footer, path, scripts);
  }

  /** The same site with its own module scripts, files below {@code /assets/}. */
  public Site withScripts(String... files) {
    return new Site(name, look, home, navigation, footer, signOut, List.of(files));
  }
}
