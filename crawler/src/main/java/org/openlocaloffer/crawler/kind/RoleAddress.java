package org.openlocaloffer.crawler.kind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells an office's e-mail address ("enquiries@", "info.leeds@") from a person's own. */
public final class RoleAddress {
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i).*(enquir|inquir|info|hello|contact|admin|office|team|help|support|service|send|booking"
              + "|reception|referral|advice|mail|club|group|centre|center|school|library|libraries|hub"
              + "|council|families|family|events|youth|sport|care|membership|volunteer|general).*");

  /** "ann.persona", "a_persona", "persona.a". */
  private static final Pattern PERSONAL = Pattern.compile("(?i)[a-z'-]+[._][a-z'-]+\\d{0,3}");

  private static final int SHORTEST_NAME = 3;

  private RoleAddress() {}

  /**
   * @param beside the name or words that it was given with; an address made of one of them is its
   *     bearer's
   */
  public static boolean is(String email, String beside) {
    String local = email.substring(0, Math.max(0, email.indexOf('@'))).toLowerCase(Locale.ROOT);
    boolean role = ROLE.matcher(local).matches();
    if (PERSONAL.matcher(local).matches() && !role) {
      return false;
    }
    String words = beside == null ? "" : beside.replace(email, " ").toLowerCase(Locale.ROOT);
    List<String> parts = List.of(local.split("[^\\p{L}]+"));
    return role
        || Arrays.stream(words.split("[^\\p{L}]+"))
            .filter(word -> word.length() >= SHORTEST_NAME)
            .noneMatch(word -> parts.stream().anyMatch(part -> isMadeOf(part, word)));
  }

  /** Whether a contact's name is that of an office, such as "Enquiries" or "Portage team". */
  public static boolean namesOffice(String name) {
    return ROLE.matcher(name).matches();
  }

  /** "persona", and "apersona" or "personaa". */
  private static boolean isMadeOf(String part, String name) {
    return part.equals(name)
        || name.length() > SHORTEST_NAME && (part.startsWith(name) || part.endsWith(name));
  }
}
