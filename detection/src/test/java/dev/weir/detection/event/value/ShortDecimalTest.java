package dev.weir.detection.event.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortDecimalTest {

  @Test
  void isTheFloatThatJavaReads() {
    Random random = new Random(1);
    int read = 0;
    for (int i = 0; i < 500_000; i++) {
      String text = text(random);
      float found = ShortDecimal.parse(text);
      if (!Float.isNaN(found)) {
        read++;
        assertThat(Float.floatToRawIntBits(found))
            .as(text)
            .isEqualTo(Float.floatToRawIntBits(Float.parseFloat(text)));
      }
    }
    assertThat(read).isGreaterThan(490_000);
  }

  @Test
  void isTheFloatThatJavaReadsCloseToHalfWayBetweenTwo() {
    Random random = new Random(2);
    for (int i = 0; i < 200_000; i++) {
      float low = (1 << 23) + random.nextInt(1 << 23);
      String half = String.format("%.0f.%s", low, random.nextBoolean() ? "5" : "500001");
      float found = ShortDecimal.parse(half);
      if (!Float.isNaN(found)) {
        assertThat(found).as(half).isEqualTo(Float.parseFloat(half));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "+0.0", "-.5", "5.", "16777218", "0.1", "-123.456"})
  void readsPlainText(String text) {
    assertThat(Float.floatToRawIntBits(ShortDecimal.parse(text)))
        .isEqualTo(Float.floatToRawIntBits(Float.parseFloat(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "+", ".", "1e5", "1.2.3", "1,5", "nan", "0x1", "1234567890123456"})
  void leavesTheRestToOthers(String text) {
    assertThat(ShortDecimal.parse(text)).isNaN();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
    int digits = 1 + random.nextInt(15);
    int point = random.nextInt(digits + 1);
    for (int i = 0; i < digits; i++) {
      if (i == point) {
        text.append('.');
      }
      text.append((char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }
}
