package org.openlocaloffer.crawler.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Refuses addresses that are not on the public internet: this machine, its network, and those with
 * a special meaning (IANA's special-purpose registries). An IPv4 address inside an IPv6 one is
 * checked as an IPv4 address.
 */
final class AddressGuard {
  private AddressGuard() {}

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return address instanceof Inet4Address
        ? isPublic4(address.getAddress())
        : isPublic6((Inet6Address) address);
  }

  private static boolean isPublic4(byte[] b) {
    int first = b[0] & 0xff;
    int second = b[1] & 0xff;
    int third = b[2] & 0xff;
    return first != 0
        && first != 10
        && first != 127
        && !(first == 100 && (second & 0xc0) == 64) // carrier-grade NAT
        && !(first == 169 && second == 254)
        && !(first == 172 && (second & 0xf0) == 16)
        && !(first == 192 && second == 168)
        && !(first == 192 && second == 0 && (third == 0 || third == 2))
        && !(first == 192 && second == 88 && third == 99) // 6to4 relays
        && !(first == 198 && (second & 0xfe) == 18) // benchmarks
        && !(first == 198 && second == 51 && third == 100)
        && !(first == 203 && second == 0 && third == 113)
        && first < 224;
  }

  private static boolean isPublic6(Inet6Address address) {
    byte[] b = address.getAddress();
    if (starts(b, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) { // NAT64
      return isPublic4(Arrays.copyOfRange(b, 12, 16));
    }
    if (starts(b, 0x20, 0x02)) { // 6to4
      return isPublic4(Arrays.copyOfRange(b, 2, 6));
    }
    boolean globalUnicast = (b[0] & 0xe0) == 0x20;
    boolean special =
        starts(b, 0x20, 0x01, 0x00, 0x00) // Teredo
            || starts(b, 0x20, 0x01, 0x0d, 0xb8) // documentation
            || starts(b, 0x3f, 0xff) // documentation
            || (starts(b, 0x20, 0x01) && (b[2] & 0xfe) == 0); // IETF protocols
    return globalUnicast && !special;
  }

  private static boolean starts(byte[] address, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if ((address[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * @throws PrivateAddress where it is not public
   */
  static InetAddress checked(InetAddress address) throws PrivateAddress {
    if (!isPublic(address)) {
      throw new PrivateAddress(address);
    }
    return address;
  }

  /** A name or address that leads nearer than the public internet. */
  static final class PrivateAddress extends UnknownHostException {
    PrivateAddress(InetAddress address) {
      super(address.getHostAddress() + " is not a public address");
    }
  }
}
