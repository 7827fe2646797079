package dev.weir.streams.replay.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetBoundTest {

  @Test
  void isTheEdgeUnlessGiven() {
    assertThat(OffsetBound.parse("--from-offset", Optional.empty()))
        .isEqualTo(new OffsetBound.Edge());
  }

  @Test
  void isOneOffsetOrOneOfEachPartitionOrATimeOfWriting() {
    assertThat(parse("1000")).isEqualTo(new OffsetBound.Common(1000));
    assertThat(parse("1:7, 0:1000"))
        .isEqualTo(new OffsetBound.EachOf(new TreeMap<>(Map.of(0, 1000L, 1, 7L))));
    assertThat(parse("@2026-03-01T10:00:00Z"))
        .isEqualTo(new OffsetBound.Written(1_772_359_200_000L))
        .hasToString("@2026-03-01T10:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "latest", "0:", "0:1,", "0-1", "@", "@soon"})
  void nothingElseIs(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("--from-offset must be an offset such as 1000, one of each")
        .hasMessageEndingWith("found '%s'", text);
  }

  private static OffsetBound parse(String text) {
    return OffsetBound.parse("--from-offset", Optional.of(text));
  }
}
