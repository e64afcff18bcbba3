package org.openlocaloffer.directory.search;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.openlocaloffer.directory.site.BadParameter;

/** A search from an address: forgiving towards people, strict with scripts. */
final class SearchParameters {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private static final int MOST_PICKS = 40;

  private SearchParameters() {}

  /** What makes no sense is left out: a mistyped address still leads to a page. */
  static Search ofPerson(Search asked) {
    return new Search(
        asked.text(),
        ids(asked.categories()),
        ids(asked.needs()),
        ids(asked.kinds()),
        asked.when(),
        asked.page(),
        asked.size());
  }

  /** From a script; empty for any time. */
  static When when(String word) {
    return word.isEmpty()
        ? null
        : When.of(word)
            .orElseThrow(
                () ->
                    new BadParameter(
                        "when",
                        "must be a day such as saturday, or a part of one: saturday-morning,"
                            + " saturday-afternoon or saturday-evening"));
  }

  /**
   * @throws BadParameter naming the parameter that makes no sense
   */
  static Search ofScript(Search asked) {
    for (Group group : Group.values()) {
      if (!ids(asked.picked(group)).equals(asked.picked(group).stream().distinct().toList())) {
        throw new BadParameter(
            group.parameter(), "must be an id: lower-case letters, digits and hyphens");
      }
    }
    within(asked.page(), Search.LAST_PAGE, "page");
    within(asked.size(), 100, "size");
    return asked;
  }

  private static List<String> ids(List<String> given) {
    return given.stream()
        .filter(Objects::nonNull)
        .filter(id -> ID.matcher(id).matches())
        .distinct()
        .limit(MOST_PICKS)
        .toList();
  }

  /** From a person; 1 where it is no number. */
  static int pageNumber(String page) {
    if (page == null || !page.matches("[0-9]{1,6}")) {
      return 1;
    }
    return Math.max(1, Math.min(Search.LAST_PAGE, Integer.parseInt(page)));
  }

  private static void within(int value, int most, String parameter) {
    if (value < 1 || value > most) {
      throw new BadParameter(parameter, "must lie between 1 and " + most);
    }
  }
}
