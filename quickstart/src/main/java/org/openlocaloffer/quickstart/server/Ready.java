package org.openlocaloffer.quickstart.server;

/** The line which the starter of a server waits for. */
public final class Ready {

  private Ready() {}

  /** Says that the server answers at {@code address}. */
  public static void at(String address) {
    System.out.println("READY " + address);
    System.out.flush();
  }
}
