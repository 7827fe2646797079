package dev.weir.detection.features;

import dev.weir.detection.event.Categories;
import java.util.List;

/**
 * Finds the number of a category without allocating anything: an open hash table over the texts, at
 * most half full, hashed as {@link String#hashCode} does. Immutable.
 */
final class KnownCategories implements Categories {

  private final List<String> known;
  private final String[] texts;
  private final int[] numbers;
  private final int longest;

  KnownCategories(List<String> known) {
    this.known = known;
    int slots = Integer.highestOneBit(Math.max(1, known.size())) * 4;
    this.texts = new String[slots];
    this.numbers = new int[slots];
    this.longest = known.stream().mapToInt(String::length).max().orElse(0);
    for (int number = 0; number < known.size(); number++) {
      String text = known.get(number);
      int slot = slotOf(text, 0, text.length());
      texts[slot] = text;
      numbers[slot] = number;
    }
  }

  @Override
  public float numberOf(CharSequence text) {
    int from = 0;
    int end = text.length();
    while (from < end && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (from == end) {
      return Float.NaN;
    }
    if (end - from > longest) {
      return known.size();
    }
    int slot = slotOf(text, from, end);
    return texts[slot] == null ? known.size() : numbers[slot];
  }

  @Override
  public String textOf(float number) {
    int index = (int) number;
    return index >= 0 && index < known.size() ? known.get(index) : OTHER;
  }

  /** The slot that holds the text, or the free one where it would belong. */
  private int slotOf(CharSequence text, int from, int end) {
    int hash = 0;
    for (int i = from; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    int slot = (hash ^ hash >>> 16) & texts.length - 1;
    while (texts[slot] != null && !equal(texts[slot], text, from, end)) {
      slot = slot + 1 & texts.length - 1;
    }
    return slot;
  }

  private static boolean equal(String known, CharSequence text, int from, int end) {
    if (known.length() != end - from) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (known.charAt(i - from) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
