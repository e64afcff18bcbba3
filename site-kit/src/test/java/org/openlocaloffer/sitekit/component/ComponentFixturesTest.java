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
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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
      "classpath*:META-INF/resources/webjars/govuk-frontend/*/dist/govuk/components/%s/fixtures.json";

  private static final String FIELD =
      "id classes labelClasses isHeading hint error value disabled describedBy autocomplete"
          + " spellcheck";

  private static final String GROUP = "id classes legend legendClasses isHeading hint error";

  /**
   * Component, fragment, required parameters, optional ones, and how many fixtures there are at
   * least.
   */
  private static final List<Adopted> ADOPTED =
      List.of(
          new Adopted("skip-link", "link", "text href", "", 2),
          new Adopted("service-navigation", "bar", "serviceName serviceUrl links path", "", 3),
          new Adopted("back-link", "link", "href", "text classes", 3),
          new Adopted("breadcrumbs", "list", "links", "classes", 6),
          new Adopted(
              "button",
              "button",
              "text",
              "name value classes id type disabled preventDoubleClick",
              8),
          new Adopted("button", "link", "text href", "classes id", 1),
          new Adopted("input", "input", "name label", FIELD + " type inputmode prefix suffix", 15),
          new Adopted("textarea", "textarea", "name label", FIELD + " rows", 8),
          new Adopted("select", "select", "name label choices", FIELD, 5),
          new Adopted("radios", "radios", "name choices", GROUP + " value", 8),
          new Adopted("checkboxes", "checkboxes", "name choices", GROUP + " values", 8),
          new Adopted("error-message", "message", "text id", "", 1),
          new Adopted("error-summary", "errors", "errors", "heading description", 1),
          new Adopted("notification-banner", "banner", "", "text type heading", 3),
          new Adopted("summary-list", "list", "rows", "classes", 3),
          new Adopted("tag", "tag", "text", "colour", 3),
          new Adopted(
              "pagination",
              "pages",
              "",
              "items previous previousText previousLabel next nextText nextLabel landmark classes",
              10),
          new Adopted("details", "details", "summary", "text id open classes", 3),
          new Adopted(
              "table", "table", "head rows", "caption captionClasses firstCellIsHeader classes", 5),
          new Adopted("inset-text", "inset", "", "text id classes", 3),
          new Adopted("warning-text", "warning", "text", "iconText", 2),
          new Adopted("exit-this-page", "exit", "href", "", 1));

  @Autowired private ThymeleafViewResolver views;

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
    FixtureOptions options = new FixtureOptions(adopted, fixture.get("options"));
    if (!options.comparable()) {
      return Stream.empty();
    }
    return Stream.of(
        DynamicTest.dynamicTest(
            adopted.component() + ": " + fixture.get("name").asString(),
            () ->
                assertThat(normal(render(adopted, options.parameters())))
                    .as("%s with %s", adopted.component(), options.parameters())
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
        new PathMatchingResourcePatternResolver().getResources(path)[0].getInputStream()) {
      return JsonMapper.shared().readTree(json).get("fixtures").valueStream();
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
    String value = attribute.getValue().strip();
    if (attribute.getKey().equals("class") && value.isEmpty()) {
      return "";
    }
    // XHTML's disabled="disabled" is HTML's disabled.
    return " " + attribute.getKey() + "=" + (value.equals(attribute.getKey()) ? "" : value);
  }
}
