package org.openlocaloffer.crawler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.openlocaloffer.crawler",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] STORM = {"org.apache.storm..", "com.digitalpebble.."};

  @ArchTest
  static final ArchRule onlyTheStagesKnowStorm =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Bolt")
          .and()
          .haveSimpleNameNotEndingWith("Spout")
          .and()
          .resideOutsideOfPackage("..crawler.fetch..")
          .and()
          .doNotHaveFullyQualifiedName(CrawlTopology.class.getName())
          .and()
          .doNotHaveFullyQualifiedName(OneMachine.class.getName())
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(STORM);

  @ArchTest
  static final ArchRule extractionIsPlainJava =
      noClasses()
          .that()
          .resideInAPackage("..crawler.extract..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.storm..",
              "com.digitalpebble..",
              "org.apache.kafka..",
              "java.sql..",
              "okhttp3..",
              "..crawler.frontier..",
              "..crawler.fetch..",
              "..crawler.candidate..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.openlocaloffer.crawler.(**)").should().beFreeOfCycles();
}
