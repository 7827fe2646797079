package dev.weir.detection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The picture of the module: stages know the stages to their left, and no runtime. */
@AnalyzeClasses(
    packages = "dev.weir.detection",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule stagesPointLeft =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("event")
          .definedBy("dev.weir.detection.event..")
          .layer("features")
          .definedBy("dev.weir.detection.features..")
          .layer("score")
          .definedBy("dev.weir.detection.score..")
          .layer("threshold")
          .definedBy("dev.weir.detection.threshold..")
          .layer("alert")
          .definedBy("dev.weir.detection.alert..")
          .layer("model")
          .definedBy("dev.weir.detection.model..")
          .layer("detector")
          .definedBy("dev.weir.detection.detector..")
          .layer("evaluation")
          .definedBy("dev.weir.detection.evaluation..")
          .whereLayer("alert")
          .mayOnlyBeAccessedByLayers("detector", "evaluation")
          .whereLayer("threshold")
          .mayOnlyBeAccessedByLayers("alert", "detector", "evaluation")
          .whereLayer("score")
          .mayOnlyBeAccessedByLayers("threshold", "alert", "detector", "model", "evaluation")
          .whereLayer("evaluation")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("model")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule packagesDoNotGoRoundInCircles =
      slices().matching("dev.weir.detection.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule knowsNoRuntime =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "ai.onnxruntime..", "org.bytedeco..")
          .because("detection is the meaning: trainer and app run the same code");
}
