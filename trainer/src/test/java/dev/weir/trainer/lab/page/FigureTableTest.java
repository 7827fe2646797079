package dev.weir.trainer.lab.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.trainer.lab.finding.Chapter;
import dev.weir.trainer.lab.finding.Measure;
import dev.weir.trainer.lab.finding.Measure.Kind;
import dev.weir.trainer.lab.finding.Measure.Published;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureTableTest {

  @Test
  void measuresOfOneKindSayItOnceAboveTheirNames() {
    FigureTable table = table(measure(Kind.ACCURACY, null), measure(Kind.ACCURACY, null));

    assertThat(table.headings()).containsExactly("accuracy", "found", "training time");
    assertThat(table.rows().get(0)).containsExactly("name (setup)", "50.0 %", "2.0 s");
  }

  @Test
  void measuresOfSeveralKindsSayItInARow() {
    FigureTable table = table(measure(Kind.ACCURACY, null), measure(Kind.ROC_AUC, null));

    assertThat(table.headings()).containsExactly("", "measure", "found", "training time");
    assertThat(table.rows().get(1)).containsExactly("name (setup)", "ROC AUC", "0.5000", "2.0 s");
  }

  @Test
  void whatWasPublishedStandsBesideOurs() {
    FigureTable table =
        table(measure(Kind.ACCURACY, new Published(0.25, "3 + 1 s")), measure(Kind.ACCURACY, null));

    assertThat(table.headings())
        .containsExactly("accuracy", "published", "ours", "published time", "our time");
    assertThat(table.rows().get(0))
        .containsExactly("name (setup)", "25.0 %", "50.0 %", "3 + 1 s", "2.0 s");
    assertThat(table.rows().get(1)).containsExactly("name (setup)", "–", "50.0 %", "–", "2.0 s");
  }

  private static FigureTable table(Measure... measures) {
    return new FigureTable(new Chapter("title", "question", "text", List.of(measures), List.of()));
  }

  private static Measure measure(Kind kind, Published published) {
    return new Measure(
        "id", "name", "setup", kind, Optional.ofNullable(published), List.of(0.5), 2);
  }
}
