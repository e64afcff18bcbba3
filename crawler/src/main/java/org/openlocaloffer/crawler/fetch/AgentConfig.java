package org.openlocaloffer.crawler.fetch;

import java.io.Serializable;
import org.openlocaloffer.contracts.Required;

/**
 * {@code agent} in crawler.yaml: who we say we are.
 *
 * @param name the product token that robots.txt knows us by: letters, hyphens, underscores
 * @param version after the name
 * @param contact a web or e-mail address where a site's operator reaches a person
 */
public record AgentConfig(String name, String version, String contact) implements Serializable {
  public AgentConfig {
    name = Required.text(name, "agent.name");
    if (!name.matches("[A-Za-z_-]+")) {
      throw new IllegalArgumentException(
          "agent.name must be letters, hyphens and underscores: " + name);
    }
    version = Required.text(version, "agent.version");
    contact = Required.text(contact, "agent.contact");
  }

  /** The User-Agent header. */
  public String header() {
    return "%s/%s (+%s)".formatted(name, version, contact);
  }
}
