package org.openlocaloffer.contracts.listing;

/** What sort of thing a listing is. */
public enum Kind {
  SERVICE,
  ACTIVITY,
  GROUP,
  SCHOOL,
  INFORMATION
}
