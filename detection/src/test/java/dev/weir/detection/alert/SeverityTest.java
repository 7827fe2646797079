package dev.weir.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {

  @ParameterizedTest
  @CsvSource({
    "1, LOW",
    "1.01e-4, LOW",
    "1e-4, MEDIUM",
    "1.01e-6, MEDIUM",
    "1e-6, HIGH",
    "1.01e-8, HIGH",
    "1e-8, CRITICAL",
    "1e-12, CRITICAL"
  })
  void eachStepIsAHundredTimesRarer(double pValue, Severity severity) {
    assertThat(Severity.of(pValue)).isEqualTo(severity);
  }
}
