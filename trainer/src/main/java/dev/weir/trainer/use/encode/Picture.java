package dev.weir.trainer.use.encode;

import dev.weir.report.chart.Scatter;
import dev.weir.trainer.torch.tensor.PrincipalPlane;
import dev.weir.trainer.use.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Latents as a picture of two dimensions. */
final class Picture {

  private static final String LATENTS = "l";
  private static final String COMPONENTS = "component ";

  private final Colouring colouring;
  private final String value;

  private Picture(List<Place> places, String value) {
    this.colouring = new Colouring(places);
    this.value = value;
  }

  /** Of places by what a model's latent keeps of them. */
  static Picture ofLatents(List<Place> places) {
    return new Picture(places, LATENTS);
  }

  /** Of places by their principal components. */
  static Picture ofComponents(List<Place> places) {
    return new Picture(places, COMPONENTS);
  }

  /**
   * Two latents as they are, more by their first two principal components, one beside the score.
   */
  String svg(String description, List<Answer> answers) {
    int length = answers.get(0).latent().length;
    return new Scatter(description, axes(length), colouring.groups(points(answers, length))).svg();
  }

  private String axes(int length) {
    return switch (length) {
      case 1 -> value + "0 along the bottom, score upwards";
      case 2 -> "%1$s0 along the bottom, %1$s1 upwards".formatted(value);
      default -> "first principal component of the latent, second upwards";
    };
  }

  private static List<float[]> points(List<Answer> answers, int length) {
    if (length > 2) {
      float[][] latents = answers.stream().map(Answer::latent).toArray(float[][]::new);
      return Arrays.asList(PrincipalPlane.of(latents));
    }
    return IntStream.range(0, answers.size()).mapToObj(i -> point(answers.get(i))).toList();
  }

  private static float[] point(Answer answer) {
    float[] latent = answer.latent();
    return latent.length == 1 ? new float[] {latent[0], answer.score()} : latent;
  }
}
