package org.openlocaloffer.moderation;

import java.nio.file.Path;
import org.openlocaloffer.contracts.config.ConfigException;
import org.openlocaloffer.contracts.config.Council;
import org.openlocaloffer.sitekit.Look;
import org.openlocaloffer.sitekit.Site;
import org.openlocaloffer.sitekit.asset.Brand;
import org.openlocaloffer.sitekit.component.Link;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's name, navigation and colours, which every page shows. */
@Configuration(proxyBeanMethods = false)
class StaffSite {
  @Bean
  Site site(Council council) {
    return Site.named(council.name() + ": moderation", Look.STAFF)
        .withNavigation(
            new Link("Queue", "/queue"),
            new Link("Decisions", "/decisions"),
            new Link("Trusted sites", "/trust"),
            new Link("Sources", "/sources"),
            new Link("Taxonomy", "/taxonomy"),
            new Link("Jargon", "/jargon"))
        .withSignOut("/sign-out");
  }

  /**
   * @throws ConfigException where people could not read one colour on another
   */
  static Brand brand(Path folder, Council council) {
    try {
      return new Brand(council.brand().colour(), council.brand().text(), Brand.DEFAULT.link());
    } catch (IllegalArgumentException e) {
      throw new ConfigException(folder.resolve("council.yaml") + ": " + e.getMessage());
    }
  }
}
