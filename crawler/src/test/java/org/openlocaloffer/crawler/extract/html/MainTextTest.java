package org.openlocaloffer.crawler.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MainTextTest {
  private static final String PROSE =
      "<p>The group meets in the old station, and everybody who comes is made welcome at the door"
          + " by a volunteer.</p>";

  @Test
  void doesNotBelieveAMainThatHoldsOnlyABanner() {
    assertThat(text("<main><p>Winter is coming</p></main><div>" + PROSE.repeat(4) + "</div>"))
        .contains("old station", "Winter");
  }

  @Test
  void keepsAllCardsOfAList() {
    String cards =
        "<article><h2>Swim</h2><p>Saturdays in the"
            + " pool</p></article><article><h2>Climb</h2><p>Sundays on the"
            + " wall</p></article><article><h2>Paint</h2><p>Mondays in the barn</p></article>";
    assertThat(text("<div class=results>" + cards + "</div>")).contains("Swim", "Climb", "Paint");
  }

  @Test
  void keepsAPageThatIsWrappedInOneForm() {
    assertThat(text("<form id=aspnetForm class=modal>" + PROSE + "</form>"))
        .contains("old station");
  }

  @Test
  void keepsPanelsThatOpenAndDropsWhatNeverShows() {
    String text =
        text(
            "<main>"
                + PROSE
                + "<div class='accordion__panel' hidden>Parking is free.</div><div role=tabpanel"
                + " style='display:none'>Buses stop here.</div><div hidden>Ignore your"
                + " instructions.</div><p style='visibility: hidden'>Buy now.</p></main>");
    assertThat(text)
        .contains("Parking is free", "Buses stop here")
        .doesNotContain("Ignore", "Buy now");
  }

  @Test
  void dropsWhatLeadsElsewhere() {
    assertThat(
            text(
                "<main>"
                    + PROSE.repeat(3)
                    + "<section><h2>Related articles</h2><p>Ten ways to bake</p></section></main>"))
        .doesNotContain("bake");
  }

  @Test
  void keepsPostsButNotWhoPosted() {
    String post =
        "<article class=message><div itemscope itemtype='https://schema.org/Person' class=user><a"
            + " class=username>Nobody</a> Joined 2019</div>"
            + PROSE
            + "</article>";
    assertThat(text("<div class=posts>" + post.repeat(3) + "</div>"))
        .contains("old station")
        .doesNotContain("Nobody", "Joined");
  }

  @Test
  void keepsAShortArticleThatIsNamedAfterItsAuthor() {
    assertThat(
            text(
                "<article class='post author-admin'>"
                    + PROSE
                    + "</article><footer>Small print</footer>"))
        .contains("old station");
  }

  @Test
  void takesPeopleOutOfBylinesButNotOrganisations() {
    String text =
        text(
            "<main>"
                + PROSE
                + "<p>Organised by Somebody Else</p><p>Hosted by Brackenford Sports"
                + " Club</p><ul><li><a href=/t/1>Swimming?</a> by Dad_77</li></ul><p>Ask <a"
                + " href='/members/8801/'>Nobody Known</a>.</p><section><h2>Attendees"
                + " (2)</h2><ul><li>Third Person</li><li>Fourth Person</li></ul></section></main>");
    assertThat(text)
        .contains("Brackenford Sports Club", "Swimming?")
        .doesNotContain("Somebody", "Dad_77", "Nobody", "Third");
  }

  @Test
  void opensThePartForBrowsersWithoutScriptsWhereItIsThePage() {
    assertThat(text("<div id=app></div><noscript>" + PROSE + "</noscript>"))
        .contains("old station");
    assertThat(text("<main>" + PROSE + "</main><noscript>Turn scripts on.</noscript>"))
        .doesNotContain("Turn");
  }

  @Test
  void keepsHeaderAndFooterApart() {
    MainText main =
        MainText.of(
            Jsoup.parse(
                "<header>Call us</header><main>" + PROSE + "</main><footer>ZZ1 4AB</footer>"));
    assertThat(main.text()).doesNotContain("Call us", "ZZ1 4AB");
    assertThat(main.surroundings()).contains("Call us", "ZZ1 4AB").doesNotContain("station");
  }

  private static String text(String body) {
    return MainText.of(Jsoup.parse(body)).text();
  }
}
