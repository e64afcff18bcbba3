package org.openlocaloffer.crawler.extract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.openlocaloffer.crawler.extract",
    importOptions = DoNotIncludeTests.class)
class BoundariesTest {
  @ArchTest
  static final ArchRule isPlainJava =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.storm..",
              "com.digitalpebble..",
              "org.apache.kafka..",
              "java.sql..",
              "java.net.http..");

  @ArchTest
  static final ArchRule hasNoPackageCycles =
      slices().matching("org.openlocaloffer.crawler.(extract..)").should().beFreeOfCycles();
}
