package org.openlocaloffer.sitekit.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openlocaloffer.sitekit.sample.SampleApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each fragment renders what GOV.UK's own fixtures say, for every fixture whose options it takes.
 */
@SpringBootTest(classes = SampleApplication.class)
class ComponentFixturesTest {
  private static final String FIXTURES =
      "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/components/%s/fixtures.json";

  private static final List<Adopted> ADOPTED =
      List.of(
          new Adopted("skip-link", "link", Map.of(), 2),
          new Adopted("back-link", "link", Map.of(), 2),
          new Adopted("breadcrumbs", "list", Map.of("items", "links"), 4),
          new Adopted("button", "button", Map.of(), 5),
          new Adopted("input", "input", Map.of(), 10),
          new Adopted("textarea", "textarea", Map.of(), 5),
          new Adopted("select", "select", Map.of(), 4),
          new Adopted("radios", "radios", Map.of("idPrefix", "id"), 5),
          new Adopted("checkboxes", "checkboxes", Map.of("idPrefix", "id"), 5),
          new Adopted("error-message", "message", Map.of(), 1),
          new Adopted(
              "error-summary",
              "errors",
              Map.of("titleText", "heading", "descriptionText", "description"),
              1),
          new Adopted("notification-banner", "banner", Map.of("titleText", "heading"), 3),
          new Adopted("summary-list", "list", Map.of(), 3),
          new Adopted("tag", "tag", Map.of(), 1),
          new Adopted(
              "pagination", "pages", Map.of("items", "items", "landmarkLabel", "landmark"), 8),
          new Adopted("details", "details", Map.of("summaryText", "summary"), 3),
          new Adopted("table", "table", Map.of(), 3),
          new Adopted("inset-text", "inset", Map.of(), 3),
          new Adopted("warning-text", "warning", Map.of("iconFallbackText", "iconText"), 2),
          new Adopted("exit-this-page", "exit", Map.of("redirectUrl", "href"), 1));

  @Autowired private ThymeleafViewResolver views;

  /**
   * A component that we took over.
   *
   * @param least how many fixtures must be comparable at least, so that a change cannot empty the
   *     test
   */
  private record Adopted(
      String component, String fragment, Map<String, String> renamed, int least) {}

  @TestFactory
  Stream<DynamicTest> rendersWhatTheFixtureSays() {
    return ADOPTED.stream().flatMap(this::tests);
  }

  private Stream<DynamicTest> tests(Adopted adopted) {
    List<DynamicTest> comparisons =
        fixtures(adopted).flatMap(fixture -> comparison(adopted, fixture)).toList();
    DynamicTest enough =
        DynamicTest.dynamicTest(
            adopted.component() + ": enough fixtures",
            () -> assertThat(comparisons).hasSizeGreaterThanOrEqualTo(adopted.least()));
    return Stream.concat(Stream.of(enough), comparisons.stream());
  }

  private Stream<DynamicTest> comparison(Adopted adopted, JsonNode fixture) {
    FixtureOptions options = new FixtureOptions(fixture.get("options"), adopted.renamed());
    if (!options.supported()) {
      return Stream.empty();
    }
    return Stream.of(
        DynamicTest.dynamicTest(
            adopted.component() + ": " + fixture.get("name").asString(),
            () ->
                assertThat(normal(render(adopted, options.parameters())))
                    .isEqualTo(normal(fixture.get("html").asString()))));
  }

  private String render(Adopted adopted, Map<String, Object> parameters) throws Exception {
    String arguments =
        parameters.keySet().stream()
            .map(name -> name + "=${p['" + name + "']}")
            .collect(Collectors.joining(", "));
    Map<String, Object> model = new HashMap<>();
    model.put("p", parameters);
    model.put(
        "call",
        "site/%s :: %s%s"
            .formatted(
                adopted.component(),
                adopted.fragment(),
                arguments.isEmpty() ? "" : "(" + arguments + ")"));
    View view = views.resolveViewName("fixture", Locale.UK);
    MockHttpServletResponse response = new MockHttpServletResponse();
    view.render(model, new MockHttpServletRequest(), response);
    return response.getContentAsString();
  }

  private static Stream<JsonNode> fixtures(Adopted adopted) {
    String path = FIXTURES.formatted(adopted.component());
    try (InputStream json =
        ComponentFixturesTest.class.getClassLoader().getResourceAsStream(path)) {
      return JsonMapper.shared().readTree(json).get("fixtures").valueStream().toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    }
  }

  /**
   * One line for each tag or text, with attributes and classes in order and white space as a
   * browser shows it.
   */
  private static String normal(String html) {
    StringBuilder lines = new StringBuilder();
    Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> add(node, lines));
    return lines.toString();
  }

  private static void add(Node node, StringBuilder lines) {
    if (node instanceof TextNode text && !text.isBlank()) {
      lines.append(text.text().strip()).append('\n');
    } else if (node instanceof Element element) {
      lines.append('<').append(element.tagName()).append(attributes(element)).append(">\n");
      element.childNodes().forEach(child -> add(child, lines));
      lines.append("</").append(element.tagName()).append(">\n");
    }
  }

  private static String attributes(Element element) {
    element.classNames(new TreeSet<>(element.classNames()));
    return element.attributes().asList().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(ComponentFixturesTest::attribute)
        .collect(Collectors.joining());
  }

  private static String attribute(Attribute attribute) {
    return attribute.getKey().equals("class") && attribute.getValue().isEmpty()
        ? ""
        : " " + attribute.getKey() + "=" + attribute.getValue().strip();
  }
}
