package dev.weir.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ChartsTest {

  @Test
  void lossCurveHasAPointAnEpochAndMarksTheBest() throws Exception {
    double[] falling = {0.9, 0.5, 0.4};
    LineChart chart =
        new LineChart(
            "loss", "epoch", List.of(new LineChart.Curve("training", falling)), 3, "best: epoch 3");
    Document svg = parsed(chart.svg().replaceFirst("(?s)</svg>.*", "</svg>"));

    String points =
        svg.getElementsByTagName("polyline")
            .item(0)
            .getAttributes()
            .getNamedItem("points")
            .getNodeValue();
    assertThat(points.split(" ")).hasSize(3);
    assertThat(svg.getDocumentElement().getTextContent()).contains("best: epoch 3");
  }

  @Test
  void histogramCountsEveryScore() throws Exception {
    float[] scores = {0, 0.1f, 0.1f, 0.1f, 8};
    Document svg = parsed(new ScoreHistogram("scores", scores).svg());

    assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(3);
    assertThat(svg.getDocumentElement().getTextContent())
        .contains(": 1 event\n")
        .contains(": 3 events")
        .contains("median 0.1");
  }

  @Test
  void barsBeyondTheLimitAreSummedUp() throws Exception {
    List<Bars.Item> items =
        List.of(new Bars.Item("a", 1), new Bars.Item("b", 6), new Bars.Item("c", 3));
    Document svg = parsed(new Bars("shares", items, 1).svg());

    assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(2);
    assertThat(svg.getDocumentElement().getTextContent()).contains("60.0 %").contains("2 others");
  }

  @Test
  void longNamesLoseTheirMiddle() throws Exception {
    String name = "CUSTOMER_ID_AVG_AMOUNT_30DAY_WINDOW";
    Document svg = parsed(new Bars("shares", List.of(new Bars.Item(name, 1)), 9).svg());

    assertThat(svg.getElementsByTagName("text").item(0).getTextContent())
        .isEqualTo("CUSTOMER_ID_AV…NT_30DAY_WINDOW");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).startsWith(name);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
