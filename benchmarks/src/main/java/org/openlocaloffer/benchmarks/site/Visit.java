package org.openlocaloffer.benchmarks.site;

/**
 * One request as the server saw it; a line of its ledger, parts set apart by tabs.
 *
 * @param micros of the server's clock, from an unknown beginning
 * @param path with query
 * @param atOnce requests to this host under way, this one among them
 */
public record Visit(long micros, String host, String path, int atOnce) {
  String line() {
    return micros + "\t" + host + "\t" + path + "\t" + atOnce + "\n";
  }

  static Visit read(String line) {
    String[] parts = line.split("\t", -1);
    return new Visit(Long.parseLong(parts[0]), parts[1], parts[2], Integer.parseInt(parts[3]));
  }

  public boolean isRobots() {
    return path.equals("/robots.txt");
  }
}
