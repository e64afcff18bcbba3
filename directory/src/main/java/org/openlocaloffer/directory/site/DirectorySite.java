package org.openlocaloffer.directory.site;

import java.util.ArrayList;
import java.util.List;
import org.openlocaloffer.contracts.config.Council;
import org.openlocaloffer.sitekit.Look;
import org.openlocaloffer.sitekit.Site;
import org.openlocaloffer.sitekit.component.Link;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The council's name and links on every page. */
@Configuration
class DirectorySite {
  @Bean
  Site site(Council council) {
    return Site.named(council.name(), Look.DIRECTORY)
        .withNavigation(
            new Link("Find help", "/search"),
            new Link("Jargon buster", "/jargon"),
            new Link("How to use this site", "/help"))
        .withFooter(footer(council.links()).toArray(Link[]::new));
  }

  private static List<Link> footer(Council.Links links) {
    List<Link> footer = new ArrayList<>();
    if (links.complaints() != null) {
      footer.add(new Link("Complaints", links.complaints()));
    }
    if (links.contact() != null) {
      footer.add(new Link("Contact us", "mailto:" + links.contact()));
    }
    footer.add(new Link("Accessibility", "/accessibility"));
    footer.add(new Link("Privacy", "/privacy"));
    return footer;
  }
}
