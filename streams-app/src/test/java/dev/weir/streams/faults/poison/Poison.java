package dev.weir.streams.faults.poison;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.Detectors;
import dev.weir.streams.faults.scenario.Load.Message;
import dev.weir.streams.score.ModelFixture;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/**
 * Ways in which a record can be bad, each made from a good event, each bad for certain. Those of
 * the model are bad for {@link ModelFixture#writeFailing} only.
 */
enum Poison {
  NULL_VALUE,
  RANDOM_BYTES,
  NOISE_BEHIND_A_KNOWN_FINGERPRINT,
  TRUNCATED,
  TOO_LONG,
  UNKNOWN_SCHEMA,
  TEXT,
  HUGE_STRING,
  EMPTY_ENTITY,
  NOT_A_NUMBER,
  INFINITE,
  NOTHING_BUT_MISSING,
  YEAR_1,
  YEAR_9999,
  MODEL_FAILS,
  MODEL_HAS_NO_SCORE;

  private static final int FINGERPRINT_END = 10;
  private static final long START_OF_YEAR_1 = -62_135_596_800_000L;
  private static final long START_OF_YEAR_9999 = 253_370_764_800_000L;

  /** What brokers take by default is a little more. */
  private static final int HUGE_BYTES = 1_000_000;

  byte[] from(Message good, DetectorConfig config, Random random) {
    byte[] whole = message(config, good.pump(), good.at(), good.values());
    return switch (this) {
      case NULL_VALUE -> null;
      case RANDOM_BYTES -> bytes(random, random.nextInt(200));
      case NOISE_BEHIND_A_KNOWN_FINGERPRINT -> noise(whole, random);
      case TRUNCATED -> Arrays.copyOf(whole, random.nextInt(whole.length));
      case TOO_LONG -> Arrays.copyOf(whole, whole.length + 1 + random.nextInt(50));
      case UNKNOWN_SCHEMA -> changed(whole, FINGERPRINT_END - 1, ~whole[FINGERPRINT_END - 1]);
      case TEXT -> ("{\"pump\":\"" + good.pump() + "\"}").getBytes(StandardCharsets.UTF_8);
      case HUGE_STRING -> message(config, huge(random), good.at(), good.values());
      case EMPTY_ENTITY -> message(config, "", good.at(), good.values());
      case NOT_A_NUMBER -> endingIn(Float.NaN, whole);
      case INFINITE -> endingIn(random.nextBoolean() ? Float.POSITIVE_INFINITY : -1 / 0f, whole);
      case NOTHING_BUT_MISSING -> message(config, good.pump(), good.at(), filled(Float.NaN));
      case YEAR_1 -> message(config, good.pump(), START_OF_YEAR_1, good.values());
      case YEAR_9999 -> message(config, good.pump(), START_OF_YEAR_9999, good.values());
      case MODEL_FAILS -> message(config, good.pump(), good.at(), filled(2 * ModelFixture.BEYOND));
      case MODEL_HAS_NO_SCORE ->
          message(config, good.pump(), good.at(), filled(-ModelFixture.NAN_TRIGGER));
    };
  }

  private static byte[] message(DetectorConfig config, String pump, long at, float[] values) {
    return Detectors.message(config, pump, at, values);
  }

  /** An odd first byte is a string of negative length. */
  private static byte[] noise(byte[] whole, Random random) {
    byte[] noise = bytes(random, FINGERPRINT_END + 1 + random.nextInt(200));
    System.arraycopy(whole, 0, noise, 0, FINGERPRINT_END);
    noise[FINGERPRINT_END] |= 1;
    return noise;
  }

  /** Most are just too long; one in fifty is as large as a message may be. */
  private static String huge(Random random) {
    int length = random.nextInt(50) == 0 ? 100_000 + random.nextInt(HUGE_BYTES - 100_000) : 1_000;
    return "x".repeat(length);
  }

  /** The last value of an event takes its last four bytes, the lowest first. */
  private static byte[] endingIn(float value, byte[] whole) {
    int bits = Float.floatToIntBits(value);
    byte[] bytes = whole.clone();
    for (int i = 0; i < Float.BYTES; i++) {
      bytes[whole.length - Float.BYTES + i] = (byte) (bits >>> 8 * i);
    }
    return bytes;
  }

  private static byte[] changed(byte[] whole, int index, int value) {
    byte[] bytes = whole.clone();
    bytes[index] = (byte) value;
    return bytes;
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static float[] filled(float value) {
    float[] values = new float[Detectors.WIDTH];
    Arrays.fill(values, value);
    return values;
  }
}
