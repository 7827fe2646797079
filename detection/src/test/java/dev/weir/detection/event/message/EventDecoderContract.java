package dev.weir.detection.event.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.features.CategoryList;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every format of messages must do. */
abstract class EventDecoderContract {

  static final FeatureSchema FIELDS =
      new FeatureSchema(
          List.of(
              new Feature("temp", -40, 150, Feature.Missing.MEAN),
              Feature.numeric("Volume Flow RateRMS"),
              Feature.numeric("motor.current"),
              Feature.numeric("motor_current"),
              Feature.numeric("2nd")),
          1);

  /** A number and two texts, one of them not of ASCII alone. */
  static final FeatureSchema CATEGORIES =
      new FeatureSchema(
          List.of(
              Feature.numeric("temp"),
              Feature.categorical(
                  "mode", Feature.Missing.MEAN, new CategoryList(8, List.of("auto", "hand"))),
              Feature.categorical(
                  "site", Feature.Missing.MEAN, new CategoryList(8, List.of("Köln", "1")))),
          1);

  private static final long NOON = 1_577_880_000_000L;

  abstract EventSettings.Format format();

  @Test
  void readsBackWhatTheEncoderWrites() throws BadEventException {
    EventSettings settings = settings(Optional.of("pump"), Optional.empty(), 1 << 20);
    EventEncoder encoder = EventEncoder.of(settings, FIELDS);
    EventDecoder decoder = EventDecoder.of(settings, FIELDS, "pumps");
    EventBatch batch = new EventBatch(FIELDS.width(), 1);
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      float[] values = values(random);
      String entity = "pümp-" + i % 7;

      decoder.decode(encoder.encode(entity, NOON + i, values, 0), batch);

      assertThat(batch.entityId(i)).isEqualTo(entity);
      assertThat(batch.eventTime(i)).isEqualTo(NOON + i);
      int from = batch.valuesOffset(i);
      assertThat(Arrays.copyOfRange(batch.values(), from, from + FIELDS.width()))
          .as("values of event %d", i)
          .containsExactly(values);
    }
  }

  @Test
  void readsBackCategories() throws BadEventException {
    EventSettings settings = settings(Optional.of("pump"), Optional.empty(), 1024);
    EventEncoder encoder = EventEncoder.of(settings, CATEGORIES);
    EventDecoder decoder = EventDecoder.of(settings, CATEGORIES, "pumps");
    EventBatch batch = new EventBatch(CATEGORIES.width(), 4);
    float[][] events = {{1.5f, 0, 1}, {2, 1, 0}, {3, 2, Float.NaN}, {Float.NaN, Float.NaN, 2}};
    for (float[] values : events) {
      decoder.decode(encoder.encode("p1", NOON, values, 0), batch);
    }

    for (int i = 0; i < events.length; i++) {
      int from = batch.valuesOffset(i);
      assertThat(Arrays.copyOfRange(batch.values(), from, from + 3)).containsExactly(events[i]);
    }
  }

  @Test
  void aStreamWithoutEntitiesIsOneEntity() throws BadEventException {
    EventSettings settings = settings(Optional.empty(), Optional.of(Duration.ofMinutes(1)), 1024);
    EventBatch batch = new EventBatch(FIELDS.width(), 1);
    byte[] message =
        EventEncoder.of(settings, FIELDS).encode("other", 120_000, new float[] {1, 2, 3, 4, 5}, 0);

    EventDecoder.of(settings, FIELDS, "pumps").decode(message, batch);

    assertThat(batch.entityId(0)).isEqualTo("pumps");
    assertThat(batch.eventTime(0)).isEqualTo(120_000);
  }

  @Test
  void theSameEntityIsTheSameString() throws BadEventException {
    EventSettings settings = settings(Optional.of("pump"), Optional.empty(), 1024);
    EventEncoder encoder = EventEncoder.of(settings, FIELDS);
    EventDecoder decoder = EventDecoder.of(settings, FIELDS, "pumps");
    EventBatch batch = new EventBatch(FIELDS.width(), 1);
    for (int i = 0; i < 3; i++) {
      decoder.decode(encoder.encode("p1", NOON, new float[] {1, 2, 3, 4, 5}, 0), batch);
    }

    assertThat(batch.entityId(2)).isSameAs(batch.entityId(0));
  }

  @Test
  void refusesWhatIsAbsentEmptyOrTooLarge() {
    EventSettings settings = settings(Optional.empty(), Optional.empty(), 64);
    EventDecoder decoder = EventDecoder.of(settings, FIELDS, "pumps");

    assertBad(decoder, null, "EVENT Event must have a value of [1, 64] bytes, found none");
    assertBad(decoder, new byte[0], "EVENT Event must have a value of [1, 64] bytes, found 0");
    assertBad(decoder, new byte[65], "EVENT Event must have a value of [1, 64] bytes, found 65");
  }

  @Test
  void refusesValuesThatCannotBe() {
    assertBadValues(
        new float[] {200, 1, 1, 1, 1},
        "FEATURES Event must have 'temp' in [-40.0, 150.0], found 200.0");
    float none = Float.NaN;
    assertBadValues(
        new float[] {none, none, none, none, none},
        "FEATURES Event must have a value for at least one of 5 features, found none");
  }

  @Test
  void whateverTheBytesTheOutcomeIsAnEventOrABadEvent() {
    EventSettings settings = settings(Optional.of("pump"), Optional.empty(), 1 << 16);
    byte[] message =
        EventEncoder.of(settings, FIELDS).encode("p1", NOON, new float[] {1, 2, 3, 4, 5}, 0);
    EventDecoder decoder = EventDecoder.of(settings, FIELDS, "pumps");
    Random random = new Random(2026);
    EventBatch batch = new EventBatch(FIELDS.width(), 1);
    for (int length = 0; length < message.length; length++) {
      byte[] cut = Arrays.copyOf(message, length);
      assertThatExceptionOfType(BadEventException.class)
          .as("cut to %d bytes", length)
          .isThrownBy(() -> decoder.decode(cut, batch));
    }
    for (int i = 0; i < 20_000; i++) {
      byte[] broken = message.clone();
      int head = i % 2 == 0 ? 0 : 10;
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        broken[head + random.nextInt(broken.length - head)] = (byte) random.nextInt();
      }
      decodeOrRefuse(decoder, broken, batch, i);
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      decodeOrRefuse(decoder, noise, batch, i);
    }
  }

  EventSettings settings(Optional<String> entity, Optional<Duration> step, int maximumBytes) {
    return new EventSettings(format(), entity, "read at", step, maximumBytes, Optional.empty());
  }

  static void assertBad(EventDecoder decoder, byte[] message, String expected) {
    EventBatch batch = new EventBatch(FIELDS.width(), 1);
    assertThatExceptionOfType(BadEventException.class)
        .isThrownBy(() -> decoder.decode(message, batch))
        .satisfies(e -> assertThat(e.stage() + " " + e.getMessage()).isEqualTo(expected));
    assertThat(batch.size()).isZero();
  }

  private void assertBadValues(float[] values, String expected) {
    EventSettings settings = settings(Optional.of("pump"), Optional.empty(), 1024);
    byte[] message = EventEncoder.of(settings, FIELDS).encode("p1", NOON, values, 0);
    assertBad(EventDecoder.of(settings, FIELDS, "pumps"), message, expected);
  }

  private static void decodeOrRefuse(
      EventDecoder decoder, byte[] message, EventBatch batch, int round) {
    int before = batch.size();
    try {
      decoder.decode(message, batch);
      assertThat(batch.size()).isEqualTo(before + 1);
      assertThat(batch.entityId(before)).isNotBlank();
    } catch (BadEventException e) {
      assertThat(batch.size()).isEqualTo(before);
      assertThat(e.getMessage()).as("round %d", round).startsWith("Event must ");
    }
    if (batch.size() > 1000) {
      batch.clear();
    }
  }

  private static float[] values(Random random) {
    float[] values = new float[FIELDS.width()];
    for (int f = 0; f < values.length; f++) {
      float any = Float.intBitsToFloat(random.nextInt());
      values[f] = random.nextInt(4) == 0 || !Float.isFinite(any) ? Float.NaN : any;
    }
    values[0] = random.nextInt(4) == 0 ? Float.NaN : random.nextFloat() * 190 - 40;
    values[4] = random.nextFloat();
    return values;
  }
}
