package dev.weir.evaluation.output;

import dev.weir.evaluation.result.Figure;
import java.util.Locale;
import java.util.Optional;

/** Figures for people. */
final class FigureText {

  static final String UNDEFINED = "–";

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

  /** The value alone, as a count: whole where it is. */
  static String count(Optional<Figure> figure) {
    return figure
        .map(
            found ->
                found.value() == Math.rint(found.value())
                    ? String.format(Locale.ROOT, "%,.0f", found.value())
                    : String.format(Locale.ROOT, "%,.1f", found.value()))
        .orElse(UNDEFINED);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.3f" : "%,.0f", value);
  }
}
