package dev.weir.trainer.lab.page;

import dev.weir.trainer.lab.finding.Picture;
import dev.weir.trainer.lab.finding.Picture.PlaneMap;
import dev.weir.trainer.lab.finding.Picture.Strip;
import dev.weir.trainer.lab.finding.Picture.Strips;
import java.util.Base64;
import java.util.Locale;

/** Pictures as HTML that holds all of itself. */
final class Drawing {

  /** Colours of ten digits that are told apart on light and on dark paper. */
  static final String STYLE =
      """
      <style>
      h2 + p { color: var(--ink); } h2 + p + p { font-size: .9rem; }
      table { min-width: 34rem; } th, td { overflow-wrap: normal; }
      td + td, th + th { white-space: nowrap; }
      figure { margin: 1.2rem 0 1.6rem; } figcaption { color: var(--soft); margin-top: .4rem; }
      .strip { display: flex; align-items: center; gap: .6rem; margin: 2px 0; }
      .strip span { flex: 0 0 6.2rem; color: var(--soft); font-size: .85rem; text-align: right; }
      .short span { flex-basis: 1.2rem; }
      .strip div { flex: 1; } .strip img { display: block; width: 100%; max-width: 38rem;
        image-rendering: pixelated; }
      svg .g0 { fill: #e5484d; } svg .g1 { fill: #3b82f6; } svg .g2 { fill: #d97706; }
      svg .g3 { fill: #16a34a; } svg .g4 { fill: #a855f7; } svg .g5 { fill: #0d9488; }
      svg .g6 { fill: #ec4899; } svg .g7 { fill: #84860b; } svg .g8 { fill: #7c8794; }
      svg .g9 { fill: #b4703c; }
      @media screen and (prefers-color-scheme: dark) { .strip img { filter: invert(1) hue-rotate(180deg); } }
      @media print { figure svg { max-width: 22rem; } }
      </style>
      """;

  private static final double SIZE = 720;

  /** Room for what an axis is. */
  private static final double AXIS = 24;

  private static final double MARGIN = 0.02;
  private static final int SHORT = 2;

  private Drawing() {}

  static String html(Picture picture) {
    String drawn = picture instanceof Strips strips ? strips(strips) : map((PlaneMap) picture);
    return "<figure>%s<figcaption>%s</figcaption></figure>\n"
        .formatted(drawn, escape(picture.caption()));
  }

  private static String strips(Strips picture) {
    StringBuilder html = new StringBuilder();
    boolean brief = picture.strips().stream().allMatch(s -> s.label().length() <= SHORT);
    for (Strip strip : picture.strips()) {
      String png = Base64.getEncoder().encodeToString(StripPng.of(strip));
      html.append(
          "<div class='strip%s'><span>%s</span><div><img alt='%s' src='data:image/png;base64,%s'></div></div>\n"
              .formatted(
                  brief ? " short" : "", escape(strip.label()), alternative(picture, strip), png));
    }
    return html.toString();
  }

  private static String alternative(Strips picture, Strip strip) {
    return escape((picture.caption() + ": " + strip.label()).strip());
  }

  /** Each point is its digit, in the digit's colour. */
  private static String map(PlaneMap map) {
    double[] left = span(map, 0);
    double[] top = span(map, 1);
    StringBuilder svg = new StringBuilder();
    svg.append(
        line(
            "<svg viewBox='%.0f 0 %.0f %.0f' role='img' aria-label='%s'>\n",
            -AXIS, SIZE + AXIS, SIZE + AXIS, escape(map.caption())));
    svg.append(axes(map));
    for (int i = 0; i < map.points().size(); i++) {
      float[] point = map.points().get(i);
      double x = SIZE * (point[0] - left[0]) / left[1];
      double y = SIZE * (1 - (point[1] - top[0]) / top[1]);
      int digit = map.digits().get(i);
      svg.append(line("<text class='g%d' x='%.0f' y='%.0f'>%d</text>\n", digit, x, y, digit));
    }
    return svg.append("</svg>").toString();
  }

  private static String axes(PlaneMap map) {
    return line("<path class='grid' fill='none' d='M0 0V%1$.0fH%1$.0f'/>\n", SIZE)
        + line(
            "<text text-anchor='middle' x='%.0f' y='%.0f'>%s →</text>\n",
            SIZE / 2, SIZE + 18, escape(map.across()))
        + line(
            "<text text-anchor='middle' transform='translate(-10 %.0f) rotate(-90)'>%s →</text>\n",
            SIZE / 2, escape(map.up()));
  }

  /** Least value and width, with a margin. */
  private static double[] span(PlaneMap map, int coordinate) {
    double least = map.points().stream().mapToDouble(p -> p[coordinate]).min().orElse(0);
    double most = map.points().stream().mapToDouble(p -> p[coordinate]).max().orElse(1);
    double width = Math.max(most - least, 1e-9);
    return new double[] {least - MARGIN * width, (1 + 2 * MARGIN) * width};
  }

  private static String line(String template, Object... values) {
    return String.format(Locale.ROOT, template, values);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
  }
}
