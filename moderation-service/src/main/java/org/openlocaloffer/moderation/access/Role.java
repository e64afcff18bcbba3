package org.openlocaloffer.moderation.access;

/** What an account may do; an admin may do all that a moderator may. */
enum Role {
  MODERATOR,
  ADMIN;

  String[] granted() {
    return this == ADMIN ? new String[] {"ADMIN", "MODERATOR"} : new String[] {"MODERATOR"};
  }
}
