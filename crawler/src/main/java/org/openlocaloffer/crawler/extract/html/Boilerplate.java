package org.openlocaloffer.crawler.extract.html;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds the menus, banners, boxes and cards about people that surround a page's content. Never
 * marks most of a page: some sites call the whole of it "modal" or wrap it in one form.
 */
final class Boilerplate {
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "^(related|recommended|you (may|might) (also )?(like|be interested)|more"
              + " (from|in|on|like)|read (more|next)|(our )?latest"
              + " (news|posts|articles|insights|blog)|recent (posts|articles|news)|popular"
              + " (posts|articles)|trending|suggested|similar|share this|follow us|subscribe|sign"
              + " up|stay (up|in|connected)|newsletter|join (our|the) (newsletter|mailing)|leave a"
              + " (reply|comment)|comments|about the author|featured (posts|articles|insights)|keep"
              + " reading|from (the|our) blog|(on|in) this (page|article)|attendees|who['’]s"
              + " (going|coming)|members|hosts|(table of )?contents)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> CALLS_TO_ACTION = Set.of("btn", "button", "buttons", "cta");
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
  private static final Set<String> CONTENT = Set.of("main", "article");

  /** Shares of the page's words beyond which a part is the page rather than its boilerplate. */
  private static final double MOST = 0.5;

  private static final double MOST_OF_A_FORM = 0.4;
  private static final double MOST_OF_A_HEADER = 0.3;

  /** In words: a label, a card about a person, and prose that needs no defence. */
  private static final int LABEL = 4;

  private static final int PERSON_CARD = 60;
  private static final int LITTLE_PROSE = 30;

  private final Element body;
  private final WordCounts shown;
  private final Set<Element> marked = new HashSet<>();
  private final Set<Element> people = new HashSet<>();

  private Boilerplate(Element body, WordCounts shown) {
    this.body = body;
    this.shown = shown;
  }

  public static Boilerplate in(Element body, WordCounts shown) {
    Boilerplate furniture = new Boilerplate(body, shown);
    body.stream()
        .filter(element -> element != body && shown.words(element) > 0)
        .forEach(furniture::look);
    return furniture;
  }

  /** Whether this element itself is marked; what stands within it is not asked for. */
  public boolean holds(Element element) {
    return marked.contains(element);
  }

  /** Whether it is marked because it describes a person. */
  public boolean isAboutAPerson(Element element) {
    return people.contains(element);
  }

  private void look(Element element) {
    Set<String> names = ClassWords.of(element);
    if (isAboutAPerson(element, names)) {
      people.add(element);
      marked.add(element);
    } else if (surrounds(element, names) && isSmall(element, MOST) && hasLittleProse(element)) {
      marked.add(element);
    } else if (leadsElsewhere(element)) {
      markSectionOf(element);
    }
  }

  /** An article may be named after its author; that does not make it a card about one. */
  private boolean isAboutAPerson(Element element, Set<String> names) {
    return shown.words(element) < PERSON_CARD
        && (PersonSigns.areDeclared(element)
            || PersonSigns.areSuggestedBy(names)
                && !CONTENT.contains(element.normalName())
                && isSmall(element, MOST));
  }

  private boolean surrounds(Element element, Set<String> names) {
    return switch (element.normalName()) {
      case "form" -> isSmall(element, MOST_OF_A_FORM);
      case "header" -> isSmall(element, MOST_OF_A_HEADER) && !isWithinContent(element);
      case "a" -> isCallToAction(element, names) || BoilerplateSigns.is(element, names);
      case "ul", "ol", "div", "td" -> isMenu(element) || BoilerplateSigns.is(element, names);
      default -> BoilerplateSigns.is(element, names);
    };
  }

  private boolean isCallToAction(Element link, Set<String> names) {
    return shown.words(link) <= LABEL && !Collections.disjoint(CALLS_TO_ACTION, names);
  }

  /** Several short links and hardly anything else. */
  private boolean isMenu(Element list) {
    WordCounts.Count count = shown.of(list);
    return count.links >= 4 && count.linkShare() > 0.8 && count.linkWords <= LABEL * count.links;
  }

  /** A heading such as "You may also like". */
  private boolean leadsElsewhere(Element heading) {
    return HEADINGS.contains(heading.normalName())
        && shown.words(heading) <= 8
        && ELSEWHERE.matcher(heading.text().strip()).find();
  }

  private void markSectionOf(Element heading) {
    Element section = heading.parent();
    while (section != null && section != body && shown.words(section) < shown.words(heading) + 3) {
      section = section.parent();
    }
    if (section != null
        && isSmall(section, MOST_OF_A_HEADER)
        && section.selectFirst("h1") == null) {
      marked.add(section);
    }
  }

  private boolean isWithinContent(Element element) {
    return element.parents().stream()
        .anyMatch(
            parent -> CONTENT.contains(parent.normalName()) || parent.attr("role").equals("main"));
  }

  private boolean isSmall(Element element, double share) {
    return shown.words(element) < share * shown.words(body);
  }

  private boolean hasLittleProse(Element element) {
    return shown.of(element).proseWords < Math.max(LITTLE_PROSE, MOST * shown.of(body).proseWords);
  }
}
