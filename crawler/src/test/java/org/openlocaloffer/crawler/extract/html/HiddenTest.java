package org.openlocaloffer.crawler.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.crawler.extract.Extraction;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.extract.Page;

/** What a page keeps from its readers, it keeps from us. */
class HiddenTest {
  /** With one of each that would make a claim: a pattern, links, microdata, a heading, a label. */
  private static final String SECRET =
      "<h1>Secret club</h1>Ring 01632 960444 <a href='mailto:secret@trap.example'>write</a><a"
          + " href='tel:01632960555'>call</a><a"
          + " href='https://www.facebook.com/secretclub'>see</a><p>Age: 91 to 97<div itemscope"
          + " itemtype='https://schema.org/Organization'><b itemprop=name>Secret</b><i"
          + " itemprop=telephone>01632 960666</i></div>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div hidden>%s</div>",
        "<div style='display:none'>%s</div>",
        "<div style='color:red; DISPLAY : none !important'>%s</div>",
        "<div style='visibility: hidden'>%s</div>",
        "<div style='visibility:collapse'>%s</div>",
        "<div style='content-visibility:hidden'>%s</div>",
        "<div aria-hidden=true>%s</div>",
        "<div aria-hidden='TRUE'><section>%s</section></div>",
        "<div style='opacity:0'>%s</div>",
        "<div style='opacity:.0;'>%s</div>",
        "<div style='font-size:0px'>%s</div>",
        "<div style='font-size: 1px'>%s</div>",
        "<div style='position:absolute;left:-9999px'>%s</div>",
        "<div style='position:fixed;top:-200em'>%s</div>",
        "<div style='text-indent:-9999px'>%s</div>",
        "<div style='margin-left:-5000px'>%s</div>",
        "<div style='clip:rect(0 0 0 0);position:absolute'>%s</div>",
        "<div style='clip: rect(1px, 1px, 1px, 1px)'>%s</div>",
        "<div style='clip-path:inset(50%%)'>%s</div>",
        "<div style='transform:scale(0)'>%s</div>",
        "<div style='transform:translateX(-9999px)'>%s</div>",
        "<div style='height:0;overflow:hidden'>%s</div>",
        "<div style='width:1px;height:1px;overflow:hidden'>%s</div>",
        "<div style='max-height:0px; overflow-y:hidden'>%s</div>",
        "<div style='color:transparent'>%s</div>",
        "<div style='color:rgba(0,0,0,0)'>%s</div>",
        "<div style='color:#ffffff00'>%s</div>",
        "<div style='color:#fff;background:#fff'>%s</div>",
        "<div style='background-color: white; color: white'>%s</div>",
        "<template>%s</template>",
        "<noscript>%s</noscript>",
        "<dialog>%s</dialog>",
        "<object>%s</object>",
        "<noframes>%s</noframes>",
        "<textarea>%s</textarea>",
        "<!-- %s -->",
        "<script>\"%s\"</script>",
        "<script type='text/template'>%s</script>",
        "<style>/* %s */</style>",
        "<xmp>%s</xmp>",
      })
  void neverReachesAClaim(String hiding) {
    Extraction found = extracted(hiding.formatted(SECRET));

    assertThat(found.text() + found.snapshotHtml() + found.claims())
        .contains("960123")
        .doesNotContainIgnoringCase("secret", "960444", "960555", "960666", "91");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div hidden=until-found>%s</div>",
        "<div class=accordion-body style='display:none'>%s</div>",
        "<div role=tabpanel hidden>%s</div>",
        "<details>%s</details>",
        "<div style='opacity:0.9;left:-1px;font-size:0.9em;height:0'>%s</div>",
        "<div style='color:#000;background:#fff;width:100%%;overflow:hidden'>%s</div>",
        "<div style='width:0.5em;height:10px;overflow:hidden'>%s</div>",
        "<div aria-hidden=false>%s</div>",
      })
  void keepsWhatIsShownOrOpensOnAClick(String showing) {
    assertThat(extracted(showing.formatted("<p>Parking is free.")).text()).contains("Parking");
  }

  @ParameterizedTest
  @ValueSource(strings = {"display:none", "opacity:0"})
  void aBodyThatWaitsForItsScriptIsRead(String style) {
    Extraction found = extractedPage("<body style='" + style + "'><main><p>Swim</main>");

    assertThat(found.text()).contains("Swim");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div style='display:none'>", "<p hidden>"})
  void doesNotFollowHiddenLinksButThoseOfMenus(String hiding) {
    assertThat(extracted(hiding + "<a href=/trap>x</a>").links()).isEmpty();
    assertThat(extracted("<nav><ul style='display:none'><li><a href=/a>A</a></ul></nav>").links())
        .hasSize(1);
    assertThat(
            extracted("<ul class=sub-menu style='display:none'><li><a href=/a>A</a></ul>").links())
        .hasSize(1);
  }

  private static Extraction extracted(String part) {
    return extractedPage(
        "<title>Swim</title><main><h1>Swim</h1><p>Ring 01632 960123 to swim with us on any"
            + " Saturday of the year, in warm water and with low lights.</p>"
            + part
            + "</main>");
  }

  private static Extraction extractedPage(String html) {
    return new Extractor().extract(Page.of(URI.create("https://splash.example/"), html));
  }
}
