package org.openlocaloffer.quickstart;

import java.security.SecureRandom;

/** Makes random passwords. */
public final class Passwords {

  /** Without the letters and digits that look alike in print. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 20;

  private Passwords() {}

  /** 20 letters and digits, 115 bits. */
  public static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
