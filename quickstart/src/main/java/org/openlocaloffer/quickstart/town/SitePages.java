package org.openlocaloffer.quickstart.town;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.openlocaloffer.quickstart.town.answer.GraphApi;
import org.openlocaloffer.quickstart.town.answer.OpenReferralFeed;
import org.openlocaloffer.quickstart.town.answer.Versioned;
import org.openlocaloffer.quickstart.town.answer.Visit;
import org.openlocaloffer.quickstart.town.site.Site;

/** Answers for the files of a site: as they are, changed, moved, gone, or never there. */
record SitePages(Changes changes, int port) {

  void answer(Visit visit, Site site) throws IOException {
    if (GraphApi.isAsked(visit, site) && !GraphApi.lets(visit)) {
      return;
    }
    Site.Document document =
        GraphApi.isAsked(visit, site)
            ? GraphApi.document(visit, site)
            : site.documents().get(visit.target());
    if (document != null) {
      document(visit, site, document);
    } else if (site.settings().kind().equals("openreferral") && visit.path().equals("/services")) {
      OpenReferralFeed.answer(visit, site, port);
    } else {
      elsewhere(visit, site);
    }
  }

  private void document(Visit visit, Site site, Site.Document document) throws IOException {
    Changes.Change change = changes.of(site.name(), document.path());
    if (change != null && change.gone()) {
      visit.html(change.status(), "<h1>" + change.status() + "</h1>");
      return;
    }
    LocalDate monday = LocalDate.now().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    String text = change == null ? document.text() : change.apply(document.text());
    String served = site.render(text, port, monday);
    Instant modified = change == null ? Instant.parse(document.lastModified()) : change.at();
    byte[] body = served.getBytes(Charset.forName(document.encoding()));
    new Versioned(body, document.contentType(), modified, site.settings().validators())
        .answer(visit);
  }

  /** Redirects as the site's software would: moved pages, and a slash too many or too few. */
  private static void elsewhere(Visit visit, Site site) throws IOException {
    String moved = site.settings().redirects().get(visit.target());
    String other =
        visit.path().endsWith("/") ? visit.path().replaceFirst("/+$", "") : visit.path() + "/";
    if (moved != null) {
      visit.redirect(301, moved);
    } else if (site.documents().containsKey(other)) {
      visit.redirect(301, other);
    } else {
      visit.html(
          404,
          "<!doctype html><title>Page not found</title><h1>Page not found</h1><p><a href=\"/\">"
              + site.settings().name()
              + "</a>");
    }
  }
}
