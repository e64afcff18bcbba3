package org.openlocaloffer.crawler.extract.claim;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.html.Section;
import org.openlocaloffer.crawler.extract.html.ShortText;

/**
 * Which questions of the core offer a school's page answers, and under which heading: the snippet
 * is the heading with its anchor, if it has one, and how the answer begins.
 */
final class FaqClaims implements Finder {
  private static final Pattern SCHOOL_TYPE =
      Pattern.compile("\"@type\"\\s*:\\s*\\[?[^\\]}]{0,80}?(?:School|Preschool)\"");
  private static final Pattern SCHOOL_NAME =
      Pattern.compile("(?U).*\\p{Lu}\\S* (?:School|Academy|Primary|Infants|Juniors)");
  private static final Pattern PARTS = Pattern.compile("\\s+[|»·•–—-]\\s+|\\s*[|»:,]\\s+|: ");
  private static final int LONGEST_QUESTION = 300;
  private static final int LONGEST_ANSWER = 200;

  /** In characters; less is a link to somewhere else. */
  private static final int SHORTEST_ANSWER = 25;

  private final Questions questions;

  public FaqClaims(Questions questions) {
    this.questions = questions;
  }

  @Override
  public void find(Reading page, Findings findings) {
    if (!questions.none() && isOfASchool(page)) {
      page.marks().labels().forEach(label -> look(label, page, findings));
    }
  }

  private void look(Element label, Reading page, Findings findings) {
    String heading = ShortText.of(label, LONGEST_QUESTION);
    questions
        .asked(heading)
        .ifPresent(
            id -> {
              String answer = Section.after(label, LONGEST_ANSWER, page.marks());
              if (answer.length() >= SHORTEST_ANSWER) {
                String where = anchor(label) + heading + ": " + answer;
                findings.add(Trust.LABEL, ClaimField.FAQ, id, where);
              }
            });
  }

  private static String anchor(Element label) {
    return Stream.of(label, label.parent())
        .filter(element -> element != null && !element.id().isBlank())
        .map(element -> "#" + element.id() + " ")
        .findFirst()
        .orElse("");
  }

  private static boolean isOfASchool(Reading page) {
    return page.marks().data().stream().anyMatch(data -> SCHOOL_TYPE.matcher(data.data()).find())
        || page.marks().items().stream()
            .anyMatch(item -> item.attr("itemtype").strip().endsWith("School"))
        || page.url().getHost() != null && page.url().getHost().endsWith(".sch.uk")
        || PARTS
            .splitAsStream(page.title())
            .anyMatch(part -> SCHOOL_NAME.matcher(part.strip()).matches());
  }
}
