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
    assertThat(Markup.number(1.23e-10)).isEqualTo("1.23e-10");
    assertThat(Markup.number(2e10)).isEqualTo("2e+10");
  }

  @Test
  void whatIsRoundedUpToTheLeastPlainNumberHasNoZerosBehindIt() {
    assertThat(Markup.number(Math.nextDown(1e-4))).isEqualTo("0.0001");
    assertThat(Markup.percent(1e-6)).isEqualTo("0.0001 %");
  }
}
