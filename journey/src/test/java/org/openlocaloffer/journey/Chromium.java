package org.openlocaloffer.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, which must find no fault with any page that it is shown. */
final class Chromium implements AutoCloseable {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> strangers = new ArrayList<>();

  private Chromium(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIET));
    page = browser.newPage();
    page.onConsoleMessage(
        message -> {
          // A form that is sent with a mistake is answered by 400, which is no fault of the page.
          if (message.type().equals("error") && !message.text().contains("status of 400")) {
            complaints.add(message.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().matches("(http://127\\.0\\.0\\.1:|data:).*")) {
            strangers.add(request.url());
          }
        });
  }

  /** Skips the test where there is none, unless {@code OLO_BROWSER_REQUIRED} is set, as in CI. */
  static Chromium launch() {
    Path program =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    boolean required = "true".equals(System.getenv("OLO_BROWSER_REQUIRED"));
    Assumptions.assumeTrue(
        program != null || required, "no Chromium at /usr/bin/chromium: browser test skipped");
    assertThat(program).as("Chromium, which CI must have").isNotNull();
    return new Chromium(program);
  }

  Page page() {
    return page;
  }

  /** At the width of a telephone and of a desk, no WCAG 2.2 A or AA rule is broken. */
  void isAccessible() {
    for (int width : new int[] {320, 1280}) {
      page.setViewportSize(width, 900);
      List<Rule> violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
      assertThat(violations).as("%s at %d px: %s", page.url(), width, violations).isEmpty();
      Object overflow = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
      assertThat(overflow).as("%s scrolls sideways at %d px", page.url(), width).isEqualTo(false);
    }
  }

  /**
   * Fails where our own content security policy blocked something, or a page asked another site.
   */
  void hadNothingToComplainOf() {
    assertThat(complaints).isEmpty();
    assertThat(strangers).as("requests to other origins").isEmpty();
  }

  void screenshot(String name) {
    page.setViewportSize(1280, 900);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
