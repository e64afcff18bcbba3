package org.openlocaloffer.benchmarks.maintext;

import java.nio.charset.StandardCharsets;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.extract.Page;
import org.openlocaloffer.crawler.extract.html.MainText;

/** Ways to get at the main text of a page: ours, and what one would do without it. */
public enum TextFinder {
  /** All that the page holds. */
  BODY {
    @Override
    String textOf(Page page) {
      return parsed(page).body().text();
    }
  },
  /** The usual few rules: without menus and the like, and only what is in main or article. */
  RULES {
    @Override
    String textOf(Page page) {
      Document document = parsed(page);
      document
          .select(
              "nav, header, footer, aside, form, script, style, noscript, template,"
                  + " [class*=cookie], [id*=cookie]")
          .remove();
      var main = document.selectFirst("main, [role=main], article");
      return (main == null ? document.body() : main).text();
    }
  },
  /** The port of Mozilla's reading view. */
  READABILITY {
    @Override
    String textOf(Page page) {
      String text =
          new Readability4J(page.url().toString(), parsed(page).outerHtml())
              .parse()
              .getTextContent();
      return text == null ? "" : text;
    }
  },
  /** Ours, and nothing else: what the rivals do. */
  OURS {
    @Override
    String textOf(Page page) {
      return MainText.of(parsed(page)).text();
    }
  },
  /** Ours as the crawler runs it, with character set, links, claims and snapshot. */
  EXTRACTOR {
    @Override
    String textOf(Page page) {
      return WHOLE.extract(page).text();
    }
  };

  private static final Extractor WHOLE = new Extractor();

  abstract String textOf(Page page);

  private static Document parsed(Page page) {
    return Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8), page.url().toString());
  }
}
