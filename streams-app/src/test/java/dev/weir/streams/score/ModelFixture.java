package dev.weir.streams.score;

import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.model.ManifestJson;
import dev.weir.detection.model.ModelManifest;
import dev.weir.detection.score.Judged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes small model files that keep the contract, for row and window models: an autoencoder with
 * one hidden tanh layer and seeded weights, over values of mean {@value #MEAN} and deviation
 * {@value #DEVIATION}. A row of {@link #NAN_TRIGGER} in every feature has no finite score.
 */
public final class ModelFixture {

  public static final float MEAN = 10;
  public static final float DEVIATION = 2;

  /** So far out that its squared error leaves the range of a float. */
  public static final float NAN_TRIGGER = 1e30f;

  /** Values above it make a {@linkplain #writeFailing failing} model fail. */
  public static final float BEYOND = 1000;

  private final FeatureSchema schema;
  private final String manifest;
  private final int length;
  private final boolean reducing;
  private final boolean labelled;
  private boolean failing;
  private float mean = MEAN;
  private final Protobuf graph = new Protobuf();

  private ModelFixture(FeatureSchema schema, String manifest, boolean reducing, boolean labelled) {
    this.schema = schema;
    this.manifest = manifest;
    this.reducing = reducing;
    this.labelled = labelled;
    this.length = schema.inputLength();
  }

  /** Writes the model of a detector named {@code pumps}, version {@code test}. */
  public static Path write(Path file, FeatureSchema schema) {
    return write(file, schema, ManifestJson.write(manifest(schema)));
  }

  static Path write(Path file, FeatureSchema schema, String manifest) {
    return write(file, new ModelFixture(schema, manifest, false, false));
  }

  /** A model that sums errors in an order that depends on where in memory they lie. */
  static Path writeReducing(Path file, FeatureSchema schema) {
    return write(file, new ModelFixture(schema, ManifestJson.write(manifest(schema)), true, false));
  }

  /** A model that also says {@code label_probability}, the score's logistic. */
  static Path writeLabelled(Path file, FeatureSchema schema) {
    return writeLabelled(file, schema, Map.of());
  }

  /** The same, with a prior of its scores. */
  public static Path writeLabelled(Path file, FeatureSchema schema, Map<Integer, Integer> prior) {
    String manifest = ManifestJson.write(manifest(schema, prior));
    return write(file, new ModelFixture(schema, manifest, false, true));
  }

  /**
   * A model that fails on a value above {@link #BEYOND}: it looks for a row of a table past its
   * end.
   */
  public static Path writeFailing(Path file, FeatureSchema schema) {
    ModelFixture fixture =
        new ModelFixture(schema, ManifestJson.write(manifest(schema)), false, false);
    fixture.failing = true;
    return write(file, fixture);
  }

  /** A model whose weights are no numbers, as after a training that diverged. */
  public static Path writeDiverged(Path file, FeatureSchema schema) {
    ModelFixture fixture =
        new ModelFixture(schema, ManifestJson.write(manifest(schema)), false, false);
    fixture.mean = Float.NaN;
    return write(file, fixture);
  }

  private static Path write(Path file, ModelFixture fixture) {
    try {
      return Files.write(file, fixture.model());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ModelManifest manifest(FeatureSchema schema) {
    return manifest(schema, Map.of());
  }

  private static ModelManifest manifest(FeatureSchema schema, Map<Integer, Integer> prior) {
    return new ModelManifest(
        "pumps",
        "test",
        "dense",
        schema,
        "standardised",
        new ModelManifest.Training("00", 1000, 3, Instant.EPOCH, Instant.EPOCH.plusSeconds(1000)),
        7,
        Map.of("fixture", "1"),
        Judged.SCORE,
        new TreeMap<>(prior),
        List.of(),
        "");
  }

  private byte[] model() {
    graph();
    Protobuf model = new Protobuf().number(1, 8).message(7, graph);
    model.message(8, new Protobuf().text(1, "").number(2, 17));
    if (manifest != null) {
      model.message(14, new Protobuf().text(1, ModelManifest.METADATA_KEY).text(2, manifest));
    }
    return model.toBytes();
  }

  private void graph() {
    constants();
    node("Reshape", "flat", "features", "flatShape");
    node("IsNaN", "missing", "flat");
    node("Where", "filled", "missing", "mean", "flat");
    node("Sub", "centred", "filled", "mean");
    node("Div", "z", "centred", "deviation");
    if (schema.conditionLength() > 0) {
      node("MatMul", "unconditioned", "z", "encoder");
      node("MatMul", "conditioning", "condition", "conditioner");
      node("Add", "hidden", "unconditioned", "conditioning");
    } else {
      node("MatMul", "hidden", "z", "encoder");
    }
    node("Tanh", "latent", "hidden");
    node("MatMul", "decoded", "latent", "decoder");
    node("Sub", "difference", "z", "decoded");
    node("Where", "residual", "missing", "zero", "difference");
    node("Mul", "squared", "residual", "residual");
    node("Where", "counted", "missing", "zero", "one");
    node("ReduceSum", "present", "counted", "lastAxis");
    node("Max", "divisor", "present", "one");
    node("Div", failing ? "plainErrors" : "errors", "squared", "divisor");
    if (failing) {
      node("Greater", "beyond", "filled", "limit");
      node("Where", "row", "beyond", "secondRow", "firstRow");
      node("Gather", "factor", "one", "row");
      node("Mul", "errors", "plainErrors", "factor");
    }
    if (reducing) {
      node("ReduceSum", "scoreColumn", "errors", "lastAxis");
    } else {
      node("MatMul", "scoreColumn", "errors", "sum");
    }
    node("Reshape", "score", "scoreColumn", "vectorShape");
    if (labelled) {
      node("Sigmoid", "label_probability", "score");
    }
    node("Reshape", "errorRows", "errors", "rowsShape");
    node("ReduceSum", "errorSums", "errorRows", "rowAxis");
    node("Reshape", "feature_error", "errorSums", "widthShape");
    node("Mul", "scaled", "decoded", "deviation");
    node("Add", "raw", "scaled", "mean");
    node("Slice", "reconstruction", "raw", "newest", "end", "lastAxis");
    graph.text(2, "fixture");
    values();
  }

  private void constants() {
    int hidden = Math.max(1, length / 2);
    long width = schema.width();
    constant("mean", filled(mean), length);
    constant("deviation", filled(DEVIATION), length);
    float[] sum = new float[length];
    Arrays.fill(sum, 1);
    constant("sum", sum, length, 1);
    constant("zero", new float[] {0}, 1);
    constant("one", new float[] {1}, 1);
    constant("encoder", weights(length * hidden, length), length, hidden);
    constant("decoder", weights(hidden * length, hidden), hidden, length);
    if (schema.conditionLength() > 0) {
      int condition = schema.conditionLength();
      constant("conditioner", weights(condition * hidden, condition), condition, hidden);
    }
    if (failing) {
      constant("limit", new float[] {BEYOND}, 1);
      constant("firstRow", 0);
      constant("secondRow", 1);
    }
    constant("flatShape", -1, length);
    constant("vectorShape", -1);
    constant("rowsShape", -1, schema.rows(), width);
    constant("widthShape", -1, width);
    constant("lastAxis", 1);
    constant("rowAxis", 1);
    constant("newest", length - width);
    constant("end", length);
  }

  private void values() {
    graph.message(
        11,
        schema.rows() == 1
            ? value("features", schema.width())
            : value("features", schema.rows(), schema.width()));
    if (schema.conditionLength() > 0) {
      graph.message(11, value("condition", schema.conditionLength()));
    }
    graph.message(12, value("score"));
    if (labelled) {
      graph.message(12, value("label_probability"));
    }
    graph.message(12, value("feature_error", schema.width()));
    graph.message(12, value("reconstruction", schema.width()));
    graph.message(12, value("latent", Math.max(1, length / 2)));
  }

  private void node(String operator, String output, String... inputs) {
    Protobuf node = new Protobuf();
    for (String input : inputs) {
      node.text(1, input);
    }
    graph.message(1, node.text(2, output).text(3, output).text(4, operator));
  }

  private void constant(String name, float[] values, long... shape) {
    Protobuf tensor = new Protobuf();
    for (long dimension : shape) {
      tensor.number(1, dimension);
    }
    graph.message(5, tensor.number(2, 1).text(8, name).floats(9, values));
  }

  private void constant(String name, long... values) {
    Protobuf tensor = new Protobuf().number(1, values.length).number(2, 7);
    graph.message(5, tensor.text(8, name).longs(9, values));
  }

  private static Protobuf value(String name, long... inner) {
    Protobuf shape = new Protobuf().message(1, new Protobuf().text(2, "N"));
    for (long dimension : inner) {
      shape.message(1, new Protobuf().number(1, dimension));
    }
    Protobuf tensor = new Protobuf().number(1, 1).message(2, shape);
    return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
  }

  private float[] filled(float value) {
    float[] values = new float[length];
    Arrays.fill(values, value);
    return values;
  }

  private float[] weights(int count, int fanIn) {
    Random random = new Random(count);
    float[] weights = new float[count];
    for (int i = 0; i < count; i++) {
      weights[i] = (float) (random.nextGaussian() / Math.sqrt(fanIn));
    }
    return weights;
  }
}
