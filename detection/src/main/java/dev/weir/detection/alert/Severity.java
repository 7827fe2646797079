package dev.weir.detection.alert;

/**
 * How bad an incident is, by the p-value of its peak: each step is a hundred times rarer.
 *
 * <table>
 *   <caption>Cut points</caption>
 *   <tr><th>severity</th><th>p-value</th><th>−log10 p</th></tr>
 *   <tr><td>LOW</td><td>(1e-4, 1]</td><td>[0, 4)</td></tr>
 *   <tr><td>MEDIUM</td><td>(1e-6, 1e-4]</td><td>[4, 6)</td></tr>
 *   <tr><td>HIGH</td><td>(1e-8, 1e-6]</td><td>[6, 8)</td></tr>
 *   <tr><td>CRITICAL</td><td>[1e-12, 1e-8]</td><td>[8, 12]</td></tr>
 * </table>
 */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /**
   * @param pValue in (0, 1]
   */
  public static Severity of(double pValue) {
    if (pValue > 1e-4) {
      return LOW;
    }
    if (pValue > 1e-6) {
      return MEDIUM;
    }
    return pValue > 1e-8 ? HIGH : CRITICAL;
  }
}
