package dev.weir.detection.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventMergeTest {

  private static final long BAD = -1;

  @Test
  void earliestComesFirstAndOfEquallyEarlyOnesThatOfTheFirstWalk() throws Exception {
    assertThat(merge(new long[] {1, 4, 5}, new long[] {1, 2, 5, 9}, new long[] {}))
        .containsExactly("0:1", "1:1", "1:2", "0:4", "0:5", "1:5", "1:9");
  }

  @Test
  void lateEventStaysBehindThoseOfItsOwnWalk() throws Exception {
    assertThat(merge(new long[] {5, 1, 6}, new long[] {2, 7}))
        .containsExactly("1:2", "0:5", "0:1", "0:6", "1:7");
  }

  @Test
  void badEventComesAtOnceBehindTheOneBeforeIt() throws Exception {
    assertThat(merge(new long[] {3, BAD, 9}, new long[] {BAD, 4, 5}))
        .containsExactly("1:bad", "0:3", "0:bad", "1:4", "1:5", "0:9");
  }

  @Test
  void walkTakenUpAgainGoesOnAsItWouldHave() throws Exception {
    Random random = new Random(4);
    long[][] walks = new long[3][40];
    for (long[] walk : walks) {
      for (int i = 0; i < walk.length; i++) {
        walk[i] = random.nextInt(8) == 0 ? BAD : 3 * i + random.nextInt(30);
      }
    }
    List<String> whole = merge(walks);
    for (int stop = 0; stop <= whole.size(); stop++) {
      long[][] rest = new long[walks.length][];
      for (int w = 0; w < walks.length; w++) {
        String prefix = w + ":";
        int gone = (int) whole.stream().limit(stop).filter(e -> e.startsWith(prefix)).count();
        rest[w] = Arrays.copyOfRange(walks[w], gone, walks[w].length);
      }
      assertThat(merge(rest)).isEqualTo(whole.subList(stop, whole.size()));
    }
  }

  private static List<String> merge(long[]... walks) throws IOException {
    List<Times> cursors = Arrays.stream(walks).map(Times::new).toList();
    List<String> seen = new ArrayList<>();
    try (EventMerge merge = new EventMerge(cursors)) {
      for (boolean more = true; more; ) {
        try {
          more = merge.next();
          if (more) {
            seen.add(merge.index() + ":" + cursors.get(merge.index()).eventTime());
          }
        } catch (BadEventException e) {
          seen.add(merge.index() + ":bad");
        }
      }
    }
    assertThat(cursors).allMatch(cursor -> cursor.closed);
    return seen;
  }

  /** Events of which only the times matter. */
  private static final class Times implements EventCursor {

    private final long[] times;
    private int at = -1;
    private boolean closed;

    private Times(long... times) {
      this.times = times;
    }

    @Override
    public boolean next() throws BadEventException {
      at++;
      if (at < times.length && times[at] == BAD) {
        throw new BadEventException(BadEventException.Stage.EVENT, "bad");
      }
      return at < times.length;
    }

    @Override
    public long row() {
      return at;
    }

    @Override
    public String entityId() {
      return "p";
    }

    @Override
    public long eventTime() {
      return times[at];
    }

    @Override
    public void readValues(float[] target, int offset) {
      target[offset] = times[at];
    }

    @Override
    public int label() {
      return UNLABELLED;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
