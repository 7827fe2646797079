package dev.weir.command;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes configuration fit to be printed: secrets hidden, user and password stripped from URLs. */
public final class Redactor {

  static final String HIDDEN = "(hidden)";

  private static final Pattern SECRET =
      Pattern.compile("password|secret|token|credential|jaas|private|\\bkey$|api[._-]?key");
  private static final Pattern PUBLIC = Pattern.compile("location|algorithm|type|file$|\\.path$");
  private static final Pattern USER_INFORMATION = Pattern.compile("(?<=://)[^/@\\s]+@");

  private Redactor() {}

  /** The same settings, sorted by key, with values fit to be printed. */
  public static SortedMap<String, String> redact(Map<String, String> settings) {
    SortedMap<String, String> redacted = new TreeMap<>();
    settings.forEach((key, value) -> redacted.put(key, redact(key, value)));
    return redacted;
  }

  /** One value, fit to be printed. */
  public static String redact(String key, String value) {
    return isSecret(key) ? HIDDEN : USER_INFORMATION.matcher(value).replaceAll("");
  }

  private static boolean isSecret(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return SECRET.matcher(lower).find() && !PUBLIC.matcher(lower).find();
  }
}
