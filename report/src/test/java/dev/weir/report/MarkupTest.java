package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

  @Test
  void numbersKeepFourDigits() {
    assertThat(Markup.number(0.40251)).isEqualTo("0.4025");
    assertThat(Markup.number(20)).isEqualTo("20");
    assertThat(Markup.number(12345.6)).isEqualTo("12346");
    assertThat(Markup.number(0)).isEqualTo("0");
    assertThat(Markup.number(3.2e-7)).isEqualTo("3.2e-07");
  }
}
