package dev.weir.detection.event.message;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import org.junit.jupiter.api.Test;

class LimitedDecoderTest {

  private static final byte[] MESSAGE = {1, 2, 3};

  @Test
  void aDecoderThatFailsOnAMessageMakesItABadEvent() {
    EventDecoder failing =
        (bytes, into) -> {
          throw new IndexOutOfBoundsException("of the event's contents");
        };

    assertThatExceptionOfType(BadEventException.class)
        .isThrownBy(() -> new LimitedDecoder(failing, 1, 64).decode(MESSAGE, new EventBatch(1, 1)))
        .withMessage("Event must be decodable, found IndexOutOfBoundsException")
        .withCauseInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aBatchOfAnotherWidthIsTheCallersFault() {
    EventDecoder decoder = (bytes, into) -> into.add("a", 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LimitedDecoder(decoder, 2, 64).decode(MESSAGE, new EventBatch(1, 1)))
        .withMessage("batch must be of width 2, found 1");
  }
}
