package org.openlocaloffer.directory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.openlocaloffer.directory",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule FEATURES_FORM_NO_CYCLE =
      slices().matching("org.openlocaloffer.directory.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NOTHING_OF_ANOTHER_STAGE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.openlocaloffer.moderation..",
              "org.openlocaloffer.crawler..",
              "org.openlocaloffer.indexloader..",
              "java.sql..",
              "javax.sql..",
              "org.postgresql..");

  @ArchTest
  static final ArchRule ONLY_THE_INDEX_TALKS_TO_SOLR =
      noClasses()
          .that()
          .resideOutsideOfPackage("..directory.index")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.solr.client.solrj.SolrClient");

  @ArchTest
  static final ArchRule SOLR_IS_ONLY_READ =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.solr.client.solrj.request..");

  @ArchTest
  static final ArchRule NO_SESSION_AND_NO_COOKIE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("jakarta\\.servlet\\.http\\.(HttpSession|Cookie)");
}
