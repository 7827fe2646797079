package dev.weir.detection.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.event.Categories;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownCategoriesTest {

  @Test
  void aCategorysNumberIsItsPlace() {
    Categories categories = new KnownCategories(List.of("tcp", "udp", "größer"));

    assertThat(categories.numberOf("tcp")).isEqualTo(0);
    assertThat(categories.numberOf(" udp\t")).isEqualTo(1);
    assertThat(categories.numberOf(new StringBuilder("größer"))).isEqualTo(2);
    assertThat(categories.textOf(1)).isEqualTo("udp");
  }

  @Test
  void allOtherTextsAreOneCategory() {
    Categories categories = new KnownCategories(List.of("tcp", "udp"));

    for (String text : List.of("TCP", "tc", "tcp ip", "icmp", "x".repeat(10_000))) {
      assertThat(categories.numberOf(text)).as(text).isEqualTo(2);
    }
    assertThat(categories.textOf(2)).isEqualTo("(other)");
    assertThat(categories.numberOf("(other)")).isEqualTo(2);
  }

  @Test
  void blankTextIsMissing() {
    Categories categories = new KnownCategories(List.of("tcp"));

    assertThat(categories.numberOf("")).isNaN();
    assertThat(categories.numberOf(" \t ")).isNaN();
  }

  @Test
  void knowsNothingBeforeItLearnt() {
    assertThat(new KnownCategories(List.of()).numberOf("tcp")).isZero();
  }

  @Test
  void findsEveryTextOfAnyList() {
    Random random = new Random(3);
    for (int size = 1; size <= 1000; size += 37) {
      Set<String> texts = new HashSet<>();
      while (texts.size() < size) {
        // Few letters, so that hashes collide.
        texts.add(
            IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> random.nextBoolean() ? "Aa" : "BB")
                .collect(Collectors.joining()));
      }
      List<String> known = List.copyOf(texts);
      Categories categories = new KnownCategories(known);
      for (int number = 0; number < size; number++) {
        assertThat(categories.numberOf(known.get(number))).isEqualTo(number);
      }
      assertThat(categories.numberOf("AaB")).isEqualTo(size);
    }
  }
}
