package org.openlocaloffer.quickstart.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openlocaloffer.quickstart.ServerPorts;
import org.openlocaloffer.quickstart.data.StartRefused;

/**
 * All ports of one system, counted from the directory's.
 *
 * @param base the directory's; the moderation service follows, the sample town is 10 further, the
 *     servers 20
 */
record Ports(int base) {

  private static final int HIGHEST = 65_500;

  Ports {
    if (base < 1024 || base > HIGHEST) {
      throw new StartRefused(
          "--port " + base + " is not possible: choose one between 1024 and " + HIGHEST + ".");
    }
  }

  int directory() {
    return base;
  }

  int moderation() {
    return base + 1;
  }

  int town() {
    return base + 10;
  }

  ServerPorts servers() {
    return ServerPorts.from(base + 20);
  }

  /** What will listen, to its port. */
  Map<String, Integer> all(boolean withTown) {
    Map<String, Integer> all = new LinkedHashMap<>();
    all.put("directory", directory());
    all.put("moderation-service", moderation());
    if (withTown) {
      all.put("sample town", town());
    }
    all.put("Kafka", servers().kafka());
    all.put("Kafka's controller", servers().controller());
    all.put("Solr", servers().solr());
    all.put("ZooKeeper", servers().zooKeeper());
    all.put("PostgreSQL", servers().postgres());
    return all;
  }
}
