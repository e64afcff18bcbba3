package org.openlocaloffer.crawler.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
  private static final URI URL = URI.create("http://club.example/");

  @Test
  @Timeout(30)
  void readsOnlyTheBeginningOfMoreThanAnyoneWrites() {
    String many = "<i>a</i>".repeat(300_000);

    assertThat(Markup.page(many, URL).getAllElements()).hasSizeBetween(90_000, 101_000);
    assertThat(Markup.fragment(many).getAllElements()).hasSizeBetween(90_000, 101_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain & simple",
        " <p>one<p>two <b>three</b>",
        "<style>p {}</style><p>one",
        "<title>one</title>two",
        "<html><body class=a><p>one</body>two",
        "<frameset>one"
      })
  void keepsAllOfAFragmentInItsBody(String html) {
    assertThat(Markup.fragment(html).body().html())
        .isEqualTo(Jsoup.parseBodyFragment(html).body().html());
  }

  @Test
  void nobodyElseParses() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Jsoup.class)
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.openlocaloffer.crawler"));
  }
}
