package dev.weir.report.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.detection.evaluation.JudgedEvents;
import dev.weir.report.Page;
import dev.weir.report.replay.ReplayPage;
import dev.weir.report.replay.Replays;
import dev.weir.report.series.Scores;
import dev.weir.report.series.SeriesFigure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Pdf;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.print.PrintOptions;

/** The page of a replay as a browser has it: Chromium, where it and its driver are there. */
class ReplayPageInBrowserIT {

  @TempDir static Path folder;

  private static Browser browser;
  private static ChromeDriver page;
  private static Path file;

  @BeforeAll
  static void open() throws Exception {
    assumeTrue(Browser.isThere(), "needs chromium and chromedriver on the PATH");
    file = folder.resolve("replay.html");
    Files.writeString(file, new ReplayPage(Replays.of(3, 20_000, true)).html());
    browser = Browser.start();
    page = browser.driver();
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void load() {
    browser.emulate("screen", "light");
    page.get(file.toUri().toString());
  }

  @Test
  void nothingIsFetchedAndNothingGoesWrong() {
    // The browser's own first page is in the log, too.
    page.get("about:blank");
    page.manage().logs().get(LogType.PERFORMANCE);
    page.get(file.toUri().toString());
    view().sendKeys("n");

    assertThat(page.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    assertThat(page.manage().logs().get(LogType.PERFORMANCE).getAll())
        .extracting(Object::toString)
        .filteredOn(entry -> entry.contains("\"Network.requestWillBeSent\""))
        .isNotEmpty()
        .allMatch(
            entry -> entry.contains("\"url\":\"file://") || entry.contains("\"url\":\"data:"));
  }

  @Test
  void everyChartIsNamedAndFilled() {
    List<WebElement> charts = page.findElements(By.cssSelector("main svg[role=img]"));

    assertThat(charts).hasSizeGreaterThan(20);
    assertThat(charts).allMatch(chart -> !chart.getAttribute("aria-label").isBlank());
    assertThat(page.findElements(By.cssSelector("figure.series"))).hasSize(3);
    assertThat(page.findElement(By.cssSelector("#series-1 .score")).getAttribute("d"))
        .startsWith("M70 ");
    assertThat(page.findElements(By.cssSelector("details table tbody tr"))).isNotEmpty();
  }

  @Test
  void theScriptDrawsTheWholeAsThePageWasBornWithIt() {
    String scores = attribute("#series-1 .score", "d");
    String threshold = attribute("#series-1 .threshold", "d");
    String alerts = attribute("#series-1 .alert", "d");
    String times = times();
    long bands = boxes();
    view().sendKeys("+", "0");

    assertThat(attribute("#series-1 .score", "d").strip()).isEqualTo(scores.strip());
    assertThat(attribute("#series-1 .threshold", "d").strip()).isEqualTo(threshold.strip());
    assertThat(attribute("#series-1 .alert", "d")).isEqualTo(alerts);
    assertThat(times()).isEqualTo(times);
    assertThat(boxes()).isEqualTo(bands);
  }

  @Test
  void theScriptWritesMonthsAndWeeksAsThePageWasBornWithThem() throws Exception {
    for (int days : new int[] {20, 60, 700, 4_000}) {
      page.get(write(days).toUri().toString());
      String born = times();
      view().sendKeys("+", "0");

      assertThat(born).isNotBlank();
      assertThat(times()).as("%d days", days).isEqualTo(born);
    }
  }

  @Test
  void theLastEventIsCountedInWhatIsShown() throws Exception {
    page.get(write(20).toUri().toString());
    view().sendKeys("0");
    assertThat(reading()).contains("1 alert;");

    view().sendKeys("+", Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    assertThat(reading()).contains("1 alert;");
    view().sendKeys(Keys.ARROW_LEFT);
    assertThat(reading()).contains("0 alerts;");
  }

  @Test
  void whatWasPromisedIsDrawnBesideWhatWasKept() {
    List<WebElement> dots = page.findElements(By.cssSelector("svg .rate"));

    assertThat(page.findElements(By.cssSelector("svg[aria-label^='Rate of exceedances']")))
        .hasSize(1);
    assertThat(page.findElements(By.cssSelector("svg[aria-label^='Reliability of p-values']")))
        .hasSize(1);
    assertThat(dots).hasSizeGreaterThan(5);
    assertThat(dots.get(0).findElement(By.tagName("title")).getAttribute("textContent"))
        .matches("pump-\\d: [\\d,]+ exceedances, [\\d.]+ asked for");
  }

  @Test
  void keysZoomMoveAndGoBack() {
    String whole = attribute("#series-1 .score", "d").strip();
    view().sendKeys("+", "+", "+");
    String closer = attribute("#series-1 .score", "d").strip();
    String span = reading();
    view().sendKeys(Keys.ARROW_RIGHT);

    assertThat(closer).isNotEqualTo(whole);
    assertThat(attribute("#series-1 .score", "d").strip()).isNotEqualTo(closer);
    assertThat(reading()).isNotEqualTo(span).contains("highest score").contains("alert");
    view().sendKeys("n");
    assertThat(reading()).contains("labelled span");
    view().sendKeys(Keys.HOME);
    assertThat(attribute("#series-1 .score", "d").strip()).isEqualTo(whole);
  }

  @Test
  void tabReachesChooserButtonsAndChart() {
    WebElement chooser = page.findElement(By.id("entity"));
    chooser.sendKeys(Keys.TAB);

    assertThat(page.switchTo().activeElement().getText()).isEqualTo("Zoom in");
    page.switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(reading()).contains(" to ");
    for (int i = 0; i < 6; i++) {
      page.switchTo().activeElement().sendKeys(Keys.TAB);
    }
    assertThat(page.switchTo().activeElement().getAttribute("aria-label"))
        .startsWith("Chart of pump-");
  }

  @Test
  void draggingZooms() {
    String whole = attribute("#series-1 .score", "d");
    WebElement chart = view();
    new Actions(page)
        .moveToElement(chart, -100, 0)
        .clickAndHold()
        .moveToElement(chart, 100, 0)
        .release()
        .perform();

    assertThat(attribute("#series-1 .score", "d")).isNotEqualTo(whole);
    new Actions(page).doubleClick(chart).perform();
    assertThat(attribute("#series-1 .score", "d").strip()).isEqualTo(whole.strip());
  }

  @Test
  void aCaseLeadsToItsPlaceInTheSeries() {
    WebElement link = page.findElements(By.cssSelector("a[data-series]")).get(0);
    String series = link.getAttribute("data-series");
    link.click();

    assertThat(page.findElement(By.id(series)).isDisplayed()).isTrue();
    assertThat(page.findElement(By.cssSelector("#" + series + " .reading")).getText())
        .contains("1 alert");
  }

  @Test
  void oneSeriesIsShownAtATimeAndAllOnPaper() {
    assertThat(shown()).isEqualTo(1);
    browser.emulate("print", "light");
    assertThat(shown()).isEqualTo(3);
    assertThat(page.findElement(By.cssSelector(".controls")).isDisplayed()).isFalse();

    Pdf pdf = page.print(new PrintOptions());
    assertThat(pdf.getContent()).isNotBlank();
  }

  @Test
  void textStandsOutInEveryScheme() {
    for (String[] look :
        new String[][] {{"screen", "light"}, {"screen", "dark"}, {"print", "dark"}}) {
      browser.emulate(look[0], look[1]);
      Colour paper = colour("body", "background-color");
      assertThat(colour("body", "color").contrast(paper)).isGreaterThan(7);
      assertThat(colour("th", "color").contrast(paper)).isGreaterThan(4.5);
      assertThat(colour("nav a", "color").contrast(paper)).isGreaterThan(4.5);
      for (String mark : List.of(".score", ".threshold")) {
        assertThat(colour("#series-1 " + mark, "stroke").contrast(paper)).isGreaterThan(3);
      }
      assertThat(colour("svg .rate", "fill").contrast(paper)).isGreaterThan(3);
      for (String mark : List.of(".labelled.lane", ".episode.lane", ".alert")) {
        assertThat(colour("#series-1 " + mark, "fill").contrast(paper)).isGreaterThan(3);
      }
    }
  }

  @Test
  void theDarkSchemeIsDarkAndPaperIsWhite() {
    browser.emulate("screen", "dark");
    assertThat(colour("body", "background-color").luminance()).isLessThan(0.05);
    browser.emulate("print", "dark");
    assertThat(colour("body", "background-color").luminance()).isEqualTo(1);
  }

  /** A page of one series, an event a day, of which the last opens an episode. */
  private static Path write(int days) throws Exception {
    JudgedEvents events = new JudgedEvents();
    for (int day = 0; day < days; day++) {
      long time = Scores.START + Duration.ofDays(day).toMillis();
      boolean last = day == days - 1;
      events.add("pump", time, 1 + day % 7, 3, 0, last, last);
    }
    SeriesFigure figure = new SeriesFigure("series-1", events.series().get(0), "", 5_000, true);
    Page one =
        new Page("Long", "A long series.")
            .style(SeriesFigure.style())
            .chart(figure.html())
            .script(SeriesFigure.script());
    return Files.writeString(folder.resolve(days + ".html"), one.html());
  }

  private static String times() {
    return page.findElement(By.cssSelector("#series-1 .times")).getText();
  }

  private static long boxes() {
    return page.findElements(By.cssSelector("#series-1 .lane")).size();
  }

  private static WebElement view() {
    return page.findElement(By.cssSelector("#series-1 .view"));
  }

  private static String reading() {
    return page.findElement(By.cssSelector("#series-1 .reading")).getText();
  }

  private static String attribute(String selector, String name) {
    return page.findElement(By.cssSelector(selector)).getAttribute(name);
  }

  private static long shown() {
    return page.findElements(By.cssSelector("figure.series")).stream()
        .filter(WebElement::isDisplayed)
        .count();
  }

  private static Colour colour(String selector, String property) {
    return Colour.parse(page.findElement(By.cssSelector(selector)).getCssValue(property));
  }
}
