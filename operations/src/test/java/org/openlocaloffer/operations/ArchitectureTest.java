package org.openlocaloffer.operations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.openlocaloffer.operations",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule knowsOfTheStagesOnlyTheirContracts =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.openlocaloffer.crawler..",
              "org.openlocaloffer.moderation..",
              "org.openlocaloffer.indexloader..",
              "org.openlocaloffer.directory..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.openlocaloffer.operations.(*)..").should().beFreeOfCycles();
}
