package dev.weir.streams.replay.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.event.EventCursor;
import dev.weir.schemas.Judgement;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ScoresFileTest {

  @Test
  void leavesThresholdAndPValueEmptyWhileTheEntityWarmsUp() throws Exception {
    StringWriter text = new StringWriter();
    try (ScoresFile file = new ScoresFile(text, false, false)) {
      file.write(Samples.warmingUp("p1", 0.25f), EventCursor.UNLABELLED);
      file.write(Samples.judged("p1", 0.1f, Judgement.NORMAL), EventCursor.UNLABELLED);
    }

    assertThat(text)
        .hasToString(
            """
            event_time,entity,score,threshold,p_value,verdict
            2026-01-01T09:00:00.000Z,p1,0.25,,,WARMING_UP
            2026-01-01T09:00:00.000Z,p1,0.1,0.30000000000000004,0.001,NORMAL
            """);
  }

  @Test
  void writesLabelsWhereTheyWereAskedForAndQuotesWhatNeedsIt() throws Exception {
    StringWriter text = new StringWriter();
    try (ScoresFile file = new ScoresFile(text, true, false)) {
      file.write(Samples.warmingUp("a,b", 1), 1);
      file.write(Samples.warmingUp("c", 1), EventCursor.UNLABELLED);
    }

    assertThat(text)
        .hasToString(
            """
            event_time,entity,score,threshold,p_value,verdict,label
            2026-01-01T09:00:00.000Z,"a,b",1.0,,,WARMING_UP,1
            2026-01-01T09:00:00.000Z,c,1.0,,,WARMING_UP,
            """);
  }
}
