package dev.weir.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

  @Test
  void textIsEscaped() {
    String html = new Page("a < b", "\"x\" & 'y'").html();

    assertThat(html).contains("a &lt; b").contains("&quot;x&quot; &amp; &#39;y&#39;");
  }

  @Test
  void tableStartsWithItsHeadings() {
    String html =
        new Page("t", "l").table(List.of("name", "mean"), List.of(List.of("temp", "3"))).html();

    assertThat(html)
        .contains("<table><tr><th>name</th><th>mean</th></tr>\n<tr><td>temp</td><td>3</td></tr>");
  }
}
