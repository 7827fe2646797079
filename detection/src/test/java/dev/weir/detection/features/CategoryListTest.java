package dev.weir.detection.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryListTest {

  @Test
  void countsTheCategoryOfAllOtherTexts() {
    assertThat(CategoryList.unlearnt(3).learnt(List.of("tcp", "udp")).count()).isEqualTo(3);
    assertThat(CategoryList.unlearnt(3).count()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoList() {
    assertRefused(0, List.of(), "features.*.categories must be in [1, 1000], found 0");
    assertRefused(1001, List.of(), "features.*.categories must be in [1, 1000], found 1001");
    assertRefused(1, List.of("a", "b"), "categories must be at most 1, found 2");
    assertRefused(2, List.of("a", "a"), "categories must be unique, found [a, a]");
    assertRefused(2, List.of("a "), "categories must be text without spaces around it, found [a ]");
    assertRefused(2, List.of(""), "categories must be text without spaces around it, found []");
  }

  private static void assertRefused(int most, List<String> known, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CategoryList(most, known))
        .withMessage(reason);
  }
}
