package dev.weir.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Styles and scripts, which lie beside the class that puts them into pages. */
public final class PageResource {

  private PageResource() {}

  /**
   * @param owner the class it lies beside
   * @param name of a file in UTF-8
   */
  public static String text(Class<?> owner, String name) {
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(
            "%s must lie beside %s, found none".formatted(name, owner.getName()));
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
