package org.openlocaloffer.crawler.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import okhttp3.Dns;

/**
 * Resolves host names; {@code localhost} and all names below it are this machine without asking
 * (RFC 6761).
 */
final class Names implements Dns {
  @Override
  public List<InetAddress> lookup(String name) throws UnknownHostException {
    String host = name.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return List.of(InetAddress.getByAddress(name, new byte[] {127, 0, 0, 1}));
    }
    return Dns.SYSTEM.lookup(name);
  }
}
