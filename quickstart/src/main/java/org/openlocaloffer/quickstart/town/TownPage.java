package org.openlocaloffer.quickstart.town;

import org.openlocaloffer.quickstart.town.site.Expected;
import org.openlocaloffer.quickstart.town.site.SiteSettings;

/**
 * One page of the town and what it must yield.
 *
 * @param site the folder's name, which is the host's first label
 * @param path path and query, as a crawler would ask for it
 * @param chrome contacts that every page of the site shows in its header or footer: right if found,
 *     not asked for
 */
public record TownPage(String site, String path, Expected expected, SiteSettings.Contacts chrome) {

  public String url(int port) {
    return "http://" + site + ".localhost:" + port + path;
  }
}
