package dev.weir.trainer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** LibTorch behind one package, ONNX's classes behind another, and no running app in sight. */
@AnalyzeClasses(packages = "dev.weir.trainer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule onlyTorchKnowsLibTorch =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.weir.trainer.torch..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bytedeco..");

  @ArchTest
  static final ArchRule onlyOnnxKnowsTheFileFormat =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.weir.trainer.onnx")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.protobuf..", "ai.onnx.proto..", "onnx..");

  @ArchTest
  static final ArchRule knowsNoApp =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.weir.streams..", "org.apache.kafka..");

  @ArchTest
  static final ArchRule onlyUsesRunAFile =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.weir.trainer.use")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.onnxruntime..");

  @ArchTest
  static final ArchRule nothingButTheCommandsKnowsTheUses =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.weir.trainer", "dev.weir.trainer.choice", "dev.weir.trainer.use..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.weir.trainer.use..");

  @ArchTest
  static final ArchRule learningAndWritingDoNotKnowEachOther =
      noClasses()
          .that()
          .resideInAPackage("dev.weir.trainer.torch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.weir.trainer.onnx",
              "dev.weir.trainer.calibration",
              "dev.weir.report..",
              "dev.weir.trainer");

  @ArchTest
  static final ArchRule theLoopKnowsNoFamily =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.weir.trainer.torch",
              "dev.weir.trainer.torch.tensor",
              "dev.weir.trainer.torch.score")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.weir.trainer.torch.family..");

  @ArchTest
  static final ArchRule dataAndPlainRecordsKnowNoOtherStep =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.weir.trainer.data",
              "dev.weir.trainer.input",
              "dev.weir.trainer.network..",
              "dev.weir.trainer.model",
              "dev.weir.trainer.distance",
              "dev.weir.trainer.score",
              "dev.weir.trainer.label",
              "dev.weir.trainer.fit")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.weir.trainer.torch..",
              "dev.weir.trainer.onnx",
              "dev.weir.trainer.calibration",
              "dev.weir.report..",
              "dev.weir.trainer");
}
