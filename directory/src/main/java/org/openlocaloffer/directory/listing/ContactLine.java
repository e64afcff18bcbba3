package org.openlocaloffer.directory.listing;

import org.openlocaloffer.contracts.listing.Contact;
import org.openlocaloffer.sitekit.PhoneNumbers;

/**
 * A way to get in touch, as shown.
 *
 * @param label what it is, such as "Phone"
 * @param text to read
 * @param href to follow; null where it is not safe or not possible
 */
record ContactLine(String label, String text, String href) {
  static ContactLine of(Contact contact) {
    String value = contact.value();
    return switch (contact.type()) {
      case PHONE ->
          new ContactLine(
              label(contact, "Phone"), PhoneNumbers.display(value), PhoneNumbers.href(value));
      case EMAIL -> new ContactLine(label(contact, "Email"), value, SafeLink.mail(value));
      case WEB -> new ContactLine(label(contact, "Website"), shown(value), SafeLink.web(value));
      case SOCIAL ->
          new ContactLine(label(contact, "Social media"), shown(value), SafeLink.web(value));
    };
  }

  private static String label(Contact contact, String otherwise) {
    return contact.label() == null || contact.label().isBlank() ? otherwise : contact.label();
  }

  private static String shown(String url) {
    return url.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
  }
}
