package dev.weir.detection.event.avro;

import java.nio.charset.StandardCharsets;

/** Bytes looked at as characters, so that a time in them costs no string. */
public final class AsciiView implements CharSequence {

  private byte[] bytes = {};
  private int from;
  private int length;

  public AsciiView of(byte[] source, int start, int count) {
    bytes = source;
    from = start;
    length = count;
    return this;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return (char) (bytes[from + index] & 0xff);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new AsciiView().of(bytes, from + start, end - start);
  }

  @Override
  public String toString() {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }
}
