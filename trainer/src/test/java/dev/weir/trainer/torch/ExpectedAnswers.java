package dev.weir.trainer.torch;

import dev.weir.trainer.input.CategoryColumns;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.input.RowColumns;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.model.Scored;
import dev.weir.trainer.torch.tensor.Batches;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.pytorch.Tensor;

/**
 * What a model file should say of inputs, by the name of the output, row-major: the model on
 * LibTorch, what it says of encoded values brought back to features one value at a time.
 */
public final class ExpectedAnswers {

  private final ModelInputs inputs;
  private final RowColumns columns;
  private final Map<String, float[]> outputs = new TreeMap<>();

  private ExpectedAnswers(ModelInputs inputs) {
    this.inputs = inputs;
    this.columns = inputs.encoding().values();
  }

  /** Every output that the model has. */
  public static Map<String, float[]> of(FittedModel model, ModelInputs inputs) {
    ExpectedAnswers answers = new ExpectedAnswers(inputs);
    TorchOperators on = new TorchOperators();
    LibTorch.within(
        () ->
            Batches.forEach(inputs, (input, first) -> answers.take(model.score(on, input), first)));
    return answers.outputs;
  }

  private void take(Scored<Tensor> scored, int first) {
    float[] shares = Tensors.floats(scored.shares());
    float[] reconstruction = Tensors.floats(scored.reconstruction());
    int width = inputs.encoding().width();
    int count = shares.length / inputs.length();
    float[] scores = new float[count];
    float[] errors = new float[count * width];
    float[] expected = new float[count * width];
    for (int i = 0; i < count; i++) {
      for (int value = 0; value < inputs.length(); value++) {
        float share = shares[i * inputs.length() + value];
        scores[i] += share;
        errors[i * width + columns.features()[value % columns.count()]] += share;
      }
      observed(first + i, expected, i * width);
      decode(reconstruction, (i + 1) * inputs.length() - columns.count(), expected, i * width);
    }
    add("score", scores);
    add("feature_error", errors);
    add("reconstruction", expected);
    add("latent", Tensors.floats(scored.latent()));
    scored.outputs().forEach((name, output) -> add(name, Tensors.floats(output.value())));
  }

  /** The newest row as it is: what stands for a feature that is told. */
  private void observed(int sample, float[] row, int at) {
    float[] raw = new float[inputs.schema().blocks().length()];
    inputs.samples().copyInput(sample, inputs.schema().blocks(), raw, 0);
    int width = inputs.encoding().width();
    System.arraycopy(raw, raw.length - width, row, at, width);
  }

  private void decode(float[] encoded, int from, float[] row, int at) {
    float[] mean = columns.standardisation().mean();
    float[] deviation = columns.standardisation().deviation();
    int place = from;
    for (int i = 0; i < columns.numbers().length; i++) {
      row[at + columns.numbers()[i]] = mean[i] + deviation[i] * encoded[place++];
    }
    for (CategoryColumns category : columns.categories()) {
      row[at + category.feature()] = likeliest(category, encoded, place);
      place += category.count();
    }
  }

  private static int likeliest(CategoryColumns category, float[] encoded, int from) {
    int likeliest = 0;
    for (int k = 1; k < category.count(); k++) {
      float gained = encoded[from + k] - encoded[from + likeliest];
      float shares = category.shares()[k] - category.shares()[likeliest];
      likeliest = gained + category.scale() * shares > 0 ? k : likeliest;
    }
    return likeliest;
  }

  private void add(String name, float[] part) {
    float[] before = outputs.getOrDefault(name, new float[0]);
    float[] all = Arrays.copyOf(before, before.length + part.length);
    System.arraycopy(part, 0, all, before.length, part.length);
    outputs.put(name, all);
  }
}
