package org.openlocaloffer.sitekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.sitekit.sample.SampleApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the layout makes of a request that a plain browser cannot easily send. */
@SpringBootTest(classes = SampleApplication.class)
class LayoutTest {
  @Autowired private WebApplicationContext context;

  @Test
  void offersSignOutByPostToSomebodyWhoIsSignedIn() throws Exception {
    Document page = page(get("/").principal(() -> "moderator"));

    assertThat(page.select(".site-account").text()).contains("Signed in as moderator");
    assertThat(page.select("form[action=/sign-out][method=post] button").text())
        .isEqualTo("Sign out");
  }

  @Test
  void keepsThePathThatTheServiceIsServedUnder() throws Exception {
    Document page = page(get("/offer/").contextPath("/offer"));

    assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
        .hasSize(2)
        .allMatch(href -> href.matches("/offer/assets/[0-9a-f]{12}/(directory|brand)\\.css"));
    assertThat(page.select("[aria-current=page]").attr("href")).isEqualTo("/offer/");
  }

  @Test
  void showsEveryFragmentWithItsBodyAndDates() throws Exception {
    Document page = page(get("/components"));

    assertThat(page.select("details .govuk-details__text").text())
        .isEqualTo("Time off for families.");
    assertThat(page.select(".govuk-notification-banner a").text()).isEqualTo("undo");
    assertThat(page.select(".site-meta").first().text()).isEqualTo("Checked on 21 November 2026");
    assertThat(page.select("main > [id=saved]")).isEmpty();
    assertThat(page.select("use").first().attr("href")).endsWith("/icons.svg#school");
  }

  private Document page(MockHttpServletRequestBuilder request) throws Exception {
    String html =
        MockMvcBuilders.webAppContextSetup(context)
            .build()
            .perform(request)
            .andReturn()
            .getResponse()
            .getContentAsString();
    return Jsoup.parse(html);
  }
}
