package org.openlocaloffer.benchmarks.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;

/** The HTML of generated pages, four to eight kilobytes each. */
final class PageText {
  private static final String STYLE =
      """
      <style>body{margin:0;font:1em/1.5 sans-serif}nav a{padding:.5em}main{max-width:45em;margin:auto}
      footer{background:#eee;padding:1em}.lead{font-size:1.2em}</style>
      """;

  private final SiteSet set;
  private final int port;

  PageText(SiteSet set, int port) {
    this.set = set;
    this.port = port;
  }

  byte[] of(int host, int page) {
    Random random = new Random(set.number() * 1_000_003L + host * 10_007L + page);
    Prose prose = new Prose(random);
    String name = Topics.name(host * 7 + page);
    StringBuilder html = new StringBuilder(8_000);
    html.append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(name)
        .append(" (" + page + ") – Westmarsh site " + host)
        .append("</title>\n<meta name=\"description\" content=\"")
        .append(prose.sentence())
        .append("\">\n")
        .append(STYLE)
        .append(random.nextInt(4) == 0 ? structured(name, page) : "")
        .append("</head>\n<body>\n")
        .append(navigation(host))
        .append("<main>\n<h1>" + name + "</h1>\n<p class=\"lead\">" + prose.sentence() + "</p>\n");
    int parts = 4 + random.nextInt(4);
    for (int part = 0; part < parts; part++) {
      html.append("<h2 id=\"section-" + part + "\">" + Topics.name(random.nextInt(99)) + "</h2>\n")
          .append("<p>" + prose.paragraph(2 + random.nextInt(3)) + "</p>\n")
          .append("<p>" + prose.paragraph(1 + random.nextInt(3)) + "</p>\n");
    }
    html.append("<h2>See also</h2>\n<ul>\n");
    new PageLinks(set, port, random).of(host, page).forEach(html::append);
    html.append("</ul>\n").append(contact(page, random)).append("</main>\n").append(footer(host));
    return html.toString().getBytes(UTF_8);
  }

  private String navigation(int host) {
    StringBuilder html =
        new StringBuilder("<header><nav aria-label=\"Main\"><a href=\"/\">Home</a>");
    for (int child : set.children(0)) {
      html.append("<a href=\"" + set.path(host, child) + "\">" + Topics.section(child) + "</a>");
    }
    return html.append("</nav></header>\n").toString();
  }

  /** Numbers that Ofcom keeps for fiction, an address that nobody has. */
  private static String contact(int page, Random random) {
    int number = 960_000 + random.nextInt(1_000);
    return """
    <section id="contact"><h2>Contact</h2>
    <dl><dt>Age</dt><dd>%d to %d</dd><dt>Cost</dt><dd>£%d.50 a session</dd>
    <dt>When</dt><dd>Saturdays 10am to 12 noon, term time</dd></dl>
    <p>Telephone <a href="tel:01632%d">01632 %d</a> or write to <a href="mailto:desk%d@westmarsh.example">desk%d@westmarsh.example</a>.</p>
    <p>%d Alder Road, Brackenford, Westmarsh ZZ%d 4AB</p></section>
    """
        .formatted(
            random.nextInt(8),
            9 + random.nextInt(16),
            random.nextInt(9),
            number,
            number,
            page,
            page,
            1 + random.nextInt(200),
            1 + random.nextInt(9));
  }

  private static String structured(String name, int page) {
    return """
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"LocalBusiness","name":"%s",
    "telephone":"01632 960%03d","address":{"@type":"PostalAddress","addressLocality":"Brackenford","postalCode":"ZZ1 4AB"}}</script>
    """
        .formatted(name, page % 1_000);
  }

  private static String footer(int host) {
    return """
    <footer><p>Westmarsh site %d, part of Brackenford's local offer. Charity number 0000000.</p>
    <p>Office: 01632 %d, <a href="mailto:office@westmarsh.example">office@westmarsh.example</a></p>
    <p><small>Opinions are those of whoever wrote them.</small></p></footer>
    </body>
    </html>
    """
        .formatted(host, 960_000 + host);
  }
}
