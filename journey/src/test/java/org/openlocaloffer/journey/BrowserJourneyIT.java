package org.openlocaloffer.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.quickstart.Stage;

/** A moderator approves in a browser, a family finds it in a browser; axe looks at every page. */
class BrowserJourneyIT {
  private static final String SOURCES =
      """
      sources:
        - id: treehouse
          name: Treehouse
          seeds: ["http://treehouse.localhost:${OLO_TOWN_PORT}/"]
          privateHosts: ["treehouse.localhost:${OLO_TOWN_PORT}"]
          budget: {delay: PT0.1S}
      """;

  @Test
  void approvedInTheQueueThenFoundInTheDirectory() throws Exception {
    try (Chromium chromium = Chromium.launch();
        Pipeline pipeline = Pipeline.withServers(SOURCES)) {
      pipeline.start(Stage.values());
      signIn(chromium, pipeline, "moderator");
      String name = approveFirst(chromium, pipeline);
      find(chromium, pipeline, name);
      chromium.hadNothingToComplainOf();
    }
  }

  @Test
  void aSourceIsAddedOnTheScreenAndStandsThereWithWhatItIs() throws Exception {
    try (Chromium chromium = Chromium.launch();
        Pipeline pipeline = Pipeline.withServers(SOURCES)) {
      pipeline.start(Stage.MODERATION_SERVICE);
      signIn(chromium, pipeline, "admin");
      addSource(chromium, pipeline);
      chromium.hadNothingToComplainOf();
    }
  }

  @Test
  void aRenamedCategoryShowsInTheDirectoryWithinTenSeconds() throws Exception {
    try (Chromium chromium = Chromium.launch();
        Pipeline pipeline = Pipeline.withServers(SOURCES)) {
      pipeline.start(Stage.MODERATION_SERVICE, Stage.INDEX_LOADER, Stage.DIRECTORY);
      isInTheDirectory(chromium, pipeline, "Short breaks", Duration.ofSeconds(60));
      signIn(chromium, pipeline, "admin");
      renameShortBreaks(chromium, pipeline);
      isInTheDirectory(chromium, pipeline, "A rest for carers", Duration.ofSeconds(10));
      chromium.hadNothingToComplainOf();
    }
  }

  private static void renameShortBreaks(Chromium chromium, Pipeline pipeline) {
    Page page = chromium.page();
    page.navigate(pipeline.moderation() + "/jargon");
    chromium.isAccessible();
    chromium.screenshot("jargon");
    page.navigate(pipeline.moderation() + "/jargon/entry");
    chromium.isAccessible();
    page.navigate(pipeline.moderation() + "/taxonomy");
    chromium.isAccessible();
    chromium.screenshot("taxonomy");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change Short breaks"))
        .click();
    chromium.isAccessible();
    chromium.screenshot("term");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("A rest for carers");
    button(page, "Save").click();
    assertThat(page.locator(".govuk-notification-banner").innerText())
        .contains("Saved: A rest for carers");
  }

  private static void isInTheDirectory(
      Chromium chromium, Pipeline pipeline, String words, Duration most) {
    Page page = chromium.page();
    await()
        .atMost(most)
        .pollInterval(Duration.ofMillis(250))
        .until(
            () -> {
              page.navigate(pipeline.directory() + "/");
              return page.locator("main").innerText().contains(words);
            });
  }

  private static void addSource(Chromium chromium, Pipeline pipeline) {
    Page page = chromium.page();
    page.navigate(pipeline.moderation() + "/sources");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a source")).click();
    page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
    chromium.isAccessible();
    chromium.screenshot("source-new");
    page.getByLabel("RSS or Atom feed").check();
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Buddies’ news");
    button(page, "Add the source").click();
    chromium.isAccessible();
    chromium.screenshot("source-wrong");
    page.locator(".govuk-error-summary a").click();
    assertThat(page.locator("#seeds:focus").count()).as("the summary leads to the field").isOne();
    page.keyboard()
        .type("http://buddies.localhost:" + pipeline.environment().get("OLO_TOWN_PORT") + "/feed/");
    button(page, "Add the source").click();
    assertThat(page.locator(".govuk-notification-banner").innerText()).contains("buddies-news");
    Locator line =
        page.locator(".site-line").filter(new Locator.FilterOptions().setHasText("Buddies’ news"));
    assertThat(line.innerText()).contains("RSS or Atom feed", "Not started");
    line.locator("summary").click();
    chromium.isAccessible();
    chromium.screenshot("sources");
    line.getByRole(AriaRole.LINK).click();
    assertThat(page.locator("main").innerText()).contains("Added here by admin");
    chromium.isAccessible();
    chromium.screenshot("source");
  }

  private static void signIn(Chromium chromium, Pipeline pipeline, String account) {
    Page page = chromium.page();
    page.navigate(pipeline.moderation() + "/");
    chromium.isAccessible();
    page.getByLabel("Account name").fill(account);
    page.getByLabel("Password").fill(pipeline.password());
    button(page, "Sign in").click();
    assertThat(page.url()).doesNotContain("sign-in");
  }

  private static String approveFirst(Chromium chromium, Pipeline pipeline) {
    Page page = chromium.page();
    Locator items = page.locator("main a[href*='/items/']");
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              page.navigate(pipeline.moderation() + "/queue");
              return items.count() > 0;
            });
    chromium.isAccessible();
    chromium.screenshot("queue");
    items.first().click();
    chromium.isAccessible();
    chromium.screenshot("item");
    String name = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).inputValue();
    button(page, "Approve and publish").first().click();
    assertThat(page.locator(".govuk-notification-banner").innerText()).contains("Undo");
    chromium.isAccessible();
    chromium.screenshot("approved");
    page.navigate(pipeline.moderation() + "/decisions");
    page.locator(".site-card__title a").first().click();
    page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("The listing and all that feeds it"))
        .click();
    assertThat(page.locator("main").innerText()).contains("In the directory");
    chromium.isAccessible();
    chromium.screenshot("listing-for-staff");
    return name;
  }

  private static void find(Chromium chromium, Pipeline pipeline, String name) {
    Page page = chromium.page();
    page.navigate(pipeline.directory() + "/");
    chromium.isAccessible();
    chromium.screenshot("home");
    Locator found = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              page.navigate(pipeline.directory() + "/");
              page.locator("main input[name=q]").first().fill(name);
              page.keyboard().press("Enter");
              page.waitForURL(url -> url.contains("/search"));
              return found.count() > 0;
            });
    chromium.isAccessible();
    chromium.screenshot("results");
    found.first().click();
    chromium.isAccessible();
    chromium.screenshot("listing");
    assertThat(page.locator("h1").innerText()).contains(name);
    page.navigate(pipeline.directory() + "/search?q=zzzzqqqq");
    chromium.isAccessible();
    chromium.screenshot("nothing-found");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
