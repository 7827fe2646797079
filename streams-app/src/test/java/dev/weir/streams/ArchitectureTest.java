package dev.weir.streams;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** The picture of the app: stages do not know each other; only the root package knows them all. */
@AnalyzeClasses(packages = "dev.weir.streams", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "dev.weir.streams";

  private static final Set<String> STAGES =
      Set.of("event", "features", "score", "threshold", "alert", "state");

  @ArchTest
  static final ArchRule stagesDoNotKnowEachOther =
      slices().assignedFrom(new Stages()).should().notDependOnEachOther();

  @ArchTest
  static final ArchRule onlyScoreKnowsOnnxRuntime =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.weir.streams.score")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");

  @ArchTest
  static final ArchRule onlyBrokerKnowsTheBroker =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.weir.streams.broker")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("kafka..", "org.apache.kafka.metadata..");

  @ArchTest
  static final ArchRule stagesDoNotKnowTheEdges =
      noClasses()
          .that()
          .resideInAnyPackage(
              STAGES.stream()
                  .map(stage -> "dev.weir.streams." + stage + "..")
                  .toArray(String[]::new))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.weir.streams.http",
              "dev.weir.streams.command",
              "dev.weir.streams.demo",
              "dev.weir.streams.replay..",
              "dev.weir.streams.broker");

  @ArchTest
  static final ArchRule knowsNoTrainer =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.weir.trainer..", "org.bytedeco..");

  private static final class Stages implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      if (!type.getPackageName().startsWith(ROOT)) {
        return SliceIdentifier.ignore();
      }
      String name = type.getPackageName().substring(ROOT.length());
      String stage = name.isEmpty() ? "" : name.substring(1).split("\\.")[0];
      return STAGES.contains(stage) ? SliceIdentifier.of(stage) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "the stages of the app";
    }
  }
}
