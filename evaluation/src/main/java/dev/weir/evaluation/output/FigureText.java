package dev.weir.evaluation.output;

import dev.weir.evaluation.result.Figure;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figures for people. */
public final class FigureText {

  public static final String UNDEFINED = "–";

  private FigureText() {}

  /** {@code 0.898 ±0.003 (0.081)}: the value, over the seeds, and over the series in brackets. */
  static String of(Optional<Figure> figure) {
    if (figure.isEmpty()) {
      return UNDEFINED;
    }
    StringBuilder text = new StringBuilder(number(figure.get().value()));
    figure.get().overSeeds().ifPresent(by -> text.append(" ±").append(number(by)));
    figure.get().overSeries().ifPresent(by -> text.append(" (").append(number(by)).append(')'));
    return text.toString();
  }

  /** {@code 0.898 ±0.003}: the value, and over the seeds. */
  public static String overSeeds(Optional<Figure> figure) {
    return of(
        figure.map(found -> new Figure(found.value(), found.overSeeds(), OptionalDouble.empty())));
  }

  /** The value alone, as a count: whole where it is. */
  public static String count(Optional<Figure> figure) {
    return figure
        .map(
            found ->
                found.value() == Math.rint(found.value())
                    ? String.format(Locale.ROOT, "%,.0f", found.value())
                    : String.format(Locale.ROOT, "%,.1f", found.value()))
        .orElse(UNDEFINED);
  }

  /** The value alone. */
  public static String of(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : UNDEFINED;
  }

  public static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.3f" : "%,.0f", value);
  }
}
