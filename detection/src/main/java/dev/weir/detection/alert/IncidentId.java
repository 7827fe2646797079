package dev.weir.detection.alert;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names incidents so that a replay or a retry gives the same incident the same name. */
public final class IncidentId {

  private IncidentId() {}

  /**
   * 32 hex digits: the first half of the SHA-256 over the four facts, each text preceded by its
   * length so that no two incidents share a digest's input.
   *
   * @param firstEventTime of the incident, milliseconds since 1970-01-01T00:00:00Z
   */
  public static String of(
      String detector, String entityId, long firstEventTime, String modelVersion) {
    MessageDigest digest = sha256();
    add(detector, digest);
    add(entityId, digest);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, firstEventTime));
    add(modelVersion, digest);
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static void add(String text, MessageDigest digest) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
