package org.openlocaloffer.crawler.extract.text;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

public record MainText(String text, String kind) {
  public static MainText of(Document d) {
    Element body = d.body();
    Tally all = Tally.of(body, Hidden::hides);
    int total = all.words(body);
    Set<Element> dropped = new HashSet<>();
    for (Element e : body.getAllElements()) {
      int w = all.words(e);
      if (e == body || w == 0) continue;
      boolean chrome = Chrome.is(e);
      if (e.normalName().equals("form")) chrome = w < total * 0.4;
      if (e.normalName().equals("header")) chrome = e.closest("main,article,[role=main]") == null && w < total * 0.3;
      if (chrome && (w < total * 0.5)) dropped.add(e);
    }
    Tally kept = Tally.of(body, e -> Hidden.hides(e) || dropped.contains(e));
    Element scope = body;
    for (Element e : body.select("main,[role=main],article,#main,#content")) {
      if (kept.words(e) >= 0.5 * kept.words(body) && kept.words(e) <= kept.words(scope)) scope = e;
    }
    return new MainText(Prose.of(scope, e -> Hidden.hides(e) || dropped.contains(e)), scope.normalName());
  }
}
