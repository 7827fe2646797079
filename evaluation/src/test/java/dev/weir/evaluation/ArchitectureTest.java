package dev.weir.evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What is compared does not know how, how does not know what it comes to, and no circles. */
@AnalyzeClasses(
    packages = "dev.weir.evaluation",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesDoNotGoRoundInCircles =
      slices().matching("dev.weir.evaluation.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyRunsKnowTheForest =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.weir.evaluation.run")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.amazon.randomcutforest..");

  @ArchTest
  static final ArchRule onlyRunsTrainAndReplay =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.weir.evaluation.run")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.weir.streams.replay.Replay")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.weir.trainer.Training");

  @ArchTest
  static final ArchRule seriesAndContendersKnowNothingOfTheWork =
      noClasses()
          .that()
          .resideInAnyPackage("dev.weir.evaluation.series..", "dev.weir.evaluation.contender")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.weir.evaluation.run",
              "dev.weir.evaluation.work",
              "dev.weir.evaluation.result",
              "dev.weir.evaluation.command");

  @ArchTest
  static final ArchRule knowsNoLibTorchAndNoKafka =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.bytedeco..", "org.apache.kafka..", "ai.onnxruntime..");
}
