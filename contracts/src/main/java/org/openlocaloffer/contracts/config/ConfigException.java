package org.openlocaloffer.contracts.config;

/**
 * Something in {@code config/} or the environment is wrong; the message says where and what to do.
 */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConfigException(String message) {
    super(message);
  }
}
