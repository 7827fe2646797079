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
        .contains("<tr><th scope='col'>name</th><th scope='col'>mean</th></tr>")
        .contains("<tr><td>temp</td><td>3</td></tr>");
  }

  @Test
  void factsNameTheirRows() {
    String html = new Page("t", "l").facts(List.of(List.of("Score", "mse"))).html();

    assertThat(html).contains("<tr><th scope='row'>Score</th><td>mse</td></tr>");
  }

  @Test
  void contentsLinkToTheSectionsBehindTheLead() {
    String html = new Page("t", "lead").section("a & b", "x").contents().html();

    assertThat(html)
        .contains("<p>lead</p>\n<nav aria-label='Contents'>\n<a href='#s1'>a &amp; b</a>\n</nav>")
        .contains("<h2 id='s1'>a &amp; b</h2>");
  }

  @Test
  void nothingMayBeFetched() {
    assertThat(new Page("t", "l").html()).contains("content=\"default-src 'none'; style-src");
  }
}
