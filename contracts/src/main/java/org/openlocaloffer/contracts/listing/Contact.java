package org.openlocaloffer.contracts.listing;

import org.openlocaloffer.contracts.Required;

/**
 * A way to get in touch.
 *
 * @param value E.164 for phones, else the address
 * @param label "Duty line"; may be null
 */
public record Contact(Type type, String value, String label) {
  /** The ways. */
  public enum Type {
    PHONE,
    EMAIL,
    WEB,
    SOCIAL
  }

  public Contact {
    Required.present(type, "contacts.type");
    value = Required.text(value, "contacts.value");
  }
}
