package dev.weir.detection.detector.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.ScoreChoice;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Families and scores, each with the keys of its own. */
class FamilyReaderTest extends DetectorText {

  @Test
  void aKeyOfAnotherFamilyIsRefused() {
    assertThatThrownBy(() -> read(MINIMAL + "model.autoencoder=pca\nmodel.noise=masking\n"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining(
            "model.noise must be given only with model.autoencoder=denoising, contrastive, memory, found pca");
  }

  @Test
  void anEmptyValueTakesBackWhatANumberOrChoiceWas() {
    String taken =
        FamilyKeys.takenBack(Autoencoder.PCA).entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining());

    assertThat(taken).contains("model.noise=\n", "model.noiseLevel=\n", "model.memory=\n");
    assertThat(read(MINIMAL + "model.autoencoder=pca\nmodel.epochs=\n" + taken).model())
        .isEqualTo(read(MINIMAL + "model.autoencoder=pca\n").model());
  }

  @Test
  void whatCannotBeReadIsTheOnlyProblemOfIt() {
    assertThatThrownBy(
            () ->
                read(
                    MINIMAL
                        + "features.temp.type=category\nfeatures.temp.categories=8\n"
                        + "model.autoencoder=convolution\nmodel.kernel=5\n"))
        .hasMessageContaining("2 problems")
        .hasMessageContaining("features.temp.type must be one of numeric, categorical, found")
        .hasMessageContaining("model.autoencoder must be one of dense");
  }

  @Test
  void aTargetOfSparsityNeedsKl() {
    assertThatThrownBy(() -> read(MINIMAL + "model.autoencoder=sparse\nmodel.sparsityTarget=0.1\n"))
        .hasMessageContaining(
            "model.sparsityTarget must be given only with model.sparsity=kl, found l1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model.autoencoder=deep|model.autoencoder must be one of dense, ",
        "model.autoencoder=denoising,model.noise=pink|model.noise must be one of gaussian, masking, salt-and-pepper, shift, found 'pink'",
        "model.autoencoder=denoising,model.noiseLevel=1|model.noiseLevel must be in (0, 1), found 1.0",
        "model.autoencoder=sparse,model.penalty=0|model.penalty must be a finite number > 0, found 0.0",
        "model.autoencoder=sparse,model.sparsity=kl,model.sparsityTarget=1|model.sparsityTarget must be in (0, 1), found 1.0",
        "model.condition=status|model.condition must name features, one or more of [temp, flow], found 'status'",
        "model.condition=temp;flow|model.condition must leave a feature to reconstruct, found all of [temp, flow]",
        "model.autoencoder=memory,model.condition=temp|model.condition must be given only with a family that looks at it, found model.autoencoder=memory",
        "model.autoencoder=convolutional|features.window must be at least 2 for model.autoencoder=convolutional, found 1",
        "model.autoencoder=convolutional,features.window=4,model.kernel=5|model.kernel must be in [1, 4], the rows of features.window, found 5",
        "model.autoencoder=convolutional,features.window=4,model.layers=4|model.layers must be the channels of at least one convolution and the width of the bottleneck for model.autoencoder=convolutional, found [4]",
        "model.autoencoder=convolutional,model.image=1x2,model.kernel=3|model.kernel must be in [1, 1], the shorter side of model.image, found 3",
        "model.autoencoder=convolutional,model.image=28x28|features must be the 784 values of model.image=28x28, found 2",
        "model.autoencoder=recurrent|features.window must be at least 2 for model.autoencoder=recurrent, found 1",
        "model.autoencoder=recurrent,features.window=4,model.layers=8;4;2|model.layers must be two widths, of the cell and of the bottleneck, for model.autoencoder=recurrent, found [8, 4, 2]",
        "model.autoencoder=denoising,model.noise=shift|features.window must be at least 2 for model.noise=shift, found 1. Set it, or model.image",
        "model.autoencoder=denoising,model.noise=shift,features.window=4,features.scales=1;4|features.scales must be 1 for model.noise=shift, found [1, 4]",
        "model.autoencoder=pca,model.layers=6;2|model.layers must be one width for model.autoencoder=pca, found [6, 2]",
        "features.status.type=categorical|features.status.type must speak of one of features=temp,flow, found 'status'.",
        "features.g.type=categorical|features.g.type must speak of one of features=temp,flow, found 'g'.",
        "features.tmp.type=categorical|features.tmp.type must speak of one of features=temp,flow, found 'tmp'. Did you mean temp?",
        "events.time=#row|events.step must be given with events.time=#row, found none. Say how long a row lasts, such as 1m",
        "features.temp.type=text|features.temp.type must be one of numeric, categorical, found 'text'",
        "features.temp.type=categorical,features.temp.categories=0|features.*.categories must be in [1, 1000], found 0",
        "model.layers=8;0|model.layers must be widths of at least 1, found 0",
        "features.standardise=all|features.standardise must be one of each, together, found 'all'",
        "model.score=rms|model.score must be one of mse, standardised, top-k, mahalanobis, relative, probability, surprisal, distance, found 'rms'",
        "model.score=probability|model.score=probability must be given only with model.autoencoder=variational, conditional, found dense",
        "model.autoencoder=conditional|model.condition or features.clock must be given with model.autoencoder=conditional, found neither",
        "model.autoencoder=variational,model.beta=0|model.beta must be a finite number > 0, found 0.0",
        "model.autoencoder=variational,model.draws=65|model.draws must be in [0, 64], found 65",
        "model.autoencoder=variational,model.score=mse,model.draws=2|model.draws must be given only with model.score=probability, found mse",
        "model.autoencoder=adversarial,model.latentWeight=1|model.latentWeight must be in [0, 1), found 1.0",
        "model.autoencoder=convolutional,model.kernel=4|model.kernel must be an odd number in [1, 99], found 4",
        "model.kernel=3|model.kernel must be given only with model.autoencoder=convolutional, found dense",
        "model.autoencoder=convolutional,model.image=28|model.image must be a height x width such as 28x28, or a height x width x channels such as 32x32x3, found '28'",
        "model.autoencoder=recurrent,model.cell=rnn|model.cell must be one of lstm, gru, found 'rnn'",
        "model.autoencoder=memory,model.neighbours=9,model.memory=8|model.neighbours must be in [1, 8], the entries of model.memory, found 9",
        "model.autoencoder=memory,model.memory=0,model.discount=0|model.memory must be in [1, 100000], found 0",
        "model.autoencoder=memory,model.memory=0,model.discount=0|model.discount must be in (0, 1], found 0.0",
        "model.autoencoder=hashing,model.codeNoise=-1|model.codeNoise must be a finite number >= 0, found -1.0",
        "model.autoencoder=contrastive,model.temperature=0,model.prototypes=0|model.temperature must be a finite number > 0, found 0.0",
        "model.autoencoder=contrastive,model.temperature=0,model.prototypes=0|model.prototypes must be in [1, 10000], found 0",
        "model.autoencoder=memory,model.score=top-k|model.score must be distance with model.autoencoder=memory, found top-k",
        "score.judge=label_probability|score.judge must be score where labels names no field, found label_probability. Set labels to",
        "score.judge=labels|score.judge must be one of score, label_probability, found 'labels'",
        "labels=temp|labels must be a field that is no feature, entity or time, found 'temp'",
        "model.score=surprisal,model.score.weight=0|model.score.weight must be a finite number > 0, found 0.0",
        "model.score=surprisal,model.score.experts=temp;temp|model.score.experts must name a feature once, found [temp, temp]",
        "model.score=distance|model.score=distance must be given only with model.autoencoder=contrastive, memory, found dense",
        "model.score.k=2|model.score.k must be given only with model.score=top-k, found mse",
        "model.score=top-k,model.score.k=0|model.score.k must be at least 1, found 0",
      })
  void settingsOfAFamilyHaveARange(String lines, String message) {
    assertThatThrownBy(() -> read(MINIMAL + lines.replace(',', '\n').replace(';', ',')))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aFamilyMayHaveAScoreOfItsOwn() {
    assertThat(read(MINIMAL).model().score().kind()).isEqualTo(ScoreChoice.Kind.MSE);
    assertThat(read(MINIMAL + "model.autoencoder=variational\n").model().score().kind())
        .isEqualTo(ScoreChoice.Kind.PROBABILITY);
  }

  @Test
  void theMeaningOfTheKeyNamesEveryFamily() {
    for (Autoencoder family : Autoencoder.values()) {
      assertThat(Setting.MODEL_AUTOENCODER.meaning()).contains("`" + family.written() + "`");
    }
  }
}
