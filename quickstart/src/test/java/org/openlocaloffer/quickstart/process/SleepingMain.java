package org.openlocaloffer.quickstart.process;

/** A process that does its work: none. */
public final class SleepingMain {

  private SleepingMain() {}

  public static void main(String[] args) throws InterruptedException {
    System.out.println("READY " + String.join(" ", args));
    Thread.currentThread().join();
  }
}
