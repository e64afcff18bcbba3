package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import java.util.Optional;
import org.openlocaloffer.crawler.extract.schema.StructuredData;

/** What a page's structured data says; the surest claims, as the page writes it for machines. */
final class SchemaClaims implements Finder {
  /**
   * What a page can be about, the more telling first; a page about several of one kind is named by
   * none of them.
   */
  private static final List<String> SUBJECTS =
      List.of("Service", "Event", "Course", "Product", "Article", "BlogPosting", "WebPage");

  @Override
  public void find(Reading page, Findings findings) {
    List<ThingClaims> things =
        StructuredData.in(page.marks()).stream()
            .map(thing -> new ThingClaims(thing, page.url(), findings))
            .toList();
    things.forEach(ThingClaims::tell);
    subject(things).ifPresent(ThingClaims::tellAsSubject);
  }

  private static Optional<ThingClaims> subject(List<ThingClaims> things) {
    return SUBJECTS.stream()
        .map(type -> things.stream().filter(claims -> claims.thing().is(type)).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .filter(found -> found.stream().map(ThingClaims::name).distinct().count() == 1)
        .map(found -> found.get(0));
  }
}
