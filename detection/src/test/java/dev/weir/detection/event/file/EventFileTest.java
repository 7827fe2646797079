package dev.weir.detection.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.event.EventSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventFileTest extends ReadFile {

  @Test
  void readsSensorRowsWithLabels() throws IOException {
    Path file =
        write(
            "valve.csv",
            """
            datetime,Temperature,Volume Flow RateRMS,label,changepoint
            2020-03-09 11:34:36,71.1868,32,0,0
            2020-03-09 11:34:37,71.3754,32.5,1.0,1
            2020-03-09 11:34:38,,33,,0
            """);

    assertThat(read(file, SENSORS, TEMP_AND_FLOW, Optional.of("label")))
        .containsExactly(
            "0 valve 1583753676000 [71.1868, 32.0] 0",
            "1 valve 1583753677000 [71.3754, 32.5] 1",
            "2 valve 1583753678000 [NaN, 33.0] -1");
  }

  @Test
  void readsServerRowsByNumber() throws IOException {
    EventSettings settings = settings(Optional.empty(), "t", Duration.ofMinutes(1));
    Path file = gzip("machine.csv.gz", "t,m0,m1,label\n0,0.185185,5.4e-05,0\n1,.2,0,0\n");

    assertThat(read(file, settings, numeric("m1", "m0"), Optional.empty()))
        .containsExactly("0 valve 0 [5.4E-5, 0.185185] -1", "1 valve 60000 [0.0, 0.2] -1");
  }

  @Test
  void aTableWithoutTimesIsReadByTheNumbersOfItsRows() throws IOException {
    EventSettings settings = settings(Optional.empty(), EventSettings.ROW, Duration.ofMinutes(1));
    Path file = write("table.csv", "f0,f1\n1,2\nx,2\n3,4\n");

    assertThat(read(file, settings, numeric("f1", "f0"), Optional.empty()))
        .hasSize(3)
        .startsWith("0 valve 0 [2.0, 1.0] -1")
        .endsWith("2 valve 120000 [4.0, 3.0] -1");
  }

  @Test
  void readsCardTransactionsOfManyEntities() throws IOException {
    EventSettings settings = settings(Optional.of("CUSTOMER_ID"), "TX_DATETIME", null);
    Path file =
        write(
            "raw.csv",
            "\ufeffTRANSACTION_ID,TX_DATETIME,CUSTOMER_ID,TX_AMOUNT\r\n"
                + "0,2018-04-01 00:00:31,596,57.16\r\n\r\n"
                + "1,2018-04-01 00:02:10,\"49,61\",81.51\r\n");

    assertThat(read(file, settings, numeric("TX_AMOUNT"), Optional.empty()))
        .containsExactly("0 596 1522540831000 [57.16] -1", "1 49,61 1522540930000 [81.51] -1");
  }

  @Test
  void tellsTheSeparatorFromTheHeader() throws IOException {
    Path file = write("semi.csv", "datetime;Temperature;Volume Flow RateRMS\n2020-01-01;1;2\n");

    assertThat(read(file, SENSORS, TEMP_AND_FLOW, Optional.empty()))
        .containsExactly("0 valve 1577836800000 [1.0, 2.0] -1");
  }

  @Test
  void goesOnBehindBadRows() throws IOException {
    Path file =
        write(
            "bad.csv",
            """
            datetime,Temperature,Volume Flow RateRMS
            2020-01-01,1,2
            2020-01-01,1
            never,1,2
            2020-01-01,NaN,2
            2020-01-01,1e99,2
            2020-01-01,one,2
            2020-01-01,151,2
            2020-01-01,,
            ,1,2
            2020-01-02,1,2,
            2020-01-02,3,4
            """);

    assertThat(read(file, SENSORS, TEMP_AND_FLOW, Optional.empty()))
        .containsExactly(
            "0 valve 1577836800000 [1.0, 2.0] -1",
            "1 EVENT Event must have 3 fields, found 2",
            "2 EVENT Event must have a time in 'datetime' that is ISO-8601, yyyy-MM-dd HH:mm:ss,"
                + " epoch seconds or milliseconds, found 'never'",
            "3 EVENT Event must have a finite number in 'Temperature', found 'NaN'. Where a value is missing, leave the field empty",
            "4 EVENT Event must have a finite number in 'Temperature', found '1e99'",
            "5 EVENT Event must have a finite number in 'Temperature', found 'one'",
            "6 FEATURES Event must have 'Temperature' in [-40.0, 150.0], found 151.0",
            "7 FEATURES Event must have a value for at least one of 2 features, found none",
            "8 EVENT Event must have a time in 'datetime', found none",
            "9 EVENT Event must have 3 fields, found 4",
            "10 valve 1577923200000 [3.0, 4.0] -1");
  }
}
