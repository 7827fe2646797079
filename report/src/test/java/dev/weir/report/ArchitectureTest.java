package dev.weir.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Pages and charts know numbers and text, and of Weir what a score and its evaluation are. */
@AnalyzeClasses(packages = "dev.weir.report", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule knowsScoresAndNothingElseOfWeir =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "dev.weir.report..",
              "dev.weir.schemas",
              "dev.weir.detection.threshold",
              "dev.weir.detection.evaluation..");
}
