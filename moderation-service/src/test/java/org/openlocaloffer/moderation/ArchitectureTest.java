package org.openlocaloffer.moderation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.openlocaloffer.moderation", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.openlocaloffer.moderation.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule featuresDoNotKnowWhoStartsThem =
      noClasses()
          .that()
          .resideInAPackage("org.openlocaloffer.moderation.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.openlocaloffer.moderation");

  @ArchTest
  static final ArchRule otherStagesAreReachedByTopicsOnly =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.storm..",
              "com.digitalpebble..",
              "org.apache.solr..",
              "org.openlocaloffer.crawler..",
              "org.openlocaloffer.directory..",
              "org.openlocaloffer.indexloader..",
              "org.openlocaloffer.quickstart..");

  @ArchTest
  static final ArchRule pagesAreNobodysBusiness =
      classes()
          .that()
          .haveSimpleNameEndingWith("Screen")
          .or()
          .haveSimpleNameEndingWith("Api")
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule onlyPublishSends =
      noClasses()
          .that()
          .resideOutsideOfPackages("..publish..", "..intake..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka.clients.producer..");
}
