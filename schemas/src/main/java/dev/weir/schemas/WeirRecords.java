package dev.weir.schemas;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Reads Weir's own records from Avro single-object encoding: C3 01, the schema's fingerprint, the
 * body.
 *
 * <p>Avro makes an object of no class it was not told to trust, so the generated {@code decode}
 * methods alone refuse. Loading this class trusts the classes of this package in the whole process,
 * beside those trusted before.
 */
public final class WeirRecords {

  private static final String PACKAGE = WeirRecords.class.getPackageName();

  static {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), type -> type.getPackageName().equals(PACKAGE)));
  }

  private WeirRecords() {}

  /**
   * @throws IOException if the bytes are no alert
   */
  public static Alert alert(byte[] message) throws IOException {
    return Alert.getDecoder().decode(ByteBuffer.wrap(message));
  }

  /**
   * @throws IOException if the bytes are no judged event
   */
  public static ScoredEvent scoredEvent(byte[] message) throws IOException {
    return ScoredEvent.getDecoder().decode(ByteBuffer.wrap(message));
  }
}
