package org.openlocaloffer.quickstart.server;

/** Prints the READY line, for which the starter of a server waits. */
public final class Ready {

  private Ready() {}

  /** Says that the server answers at {@code address}. */
  public static void at(String address) {
    System.out.println("READY " + address);
    System.out.flush();
  }
}
