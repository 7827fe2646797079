package dev.weir.trainer.lab.finding;

import java.util.List;

/**
 * What one experiment found.
 *
 * @param title of the experiment
 * @param question what it was to find out, for people who have not met it before
 * @param text what was done, so that it can be done again
 */
public record Chapter(
    String title, String question, String text, List<Measure> measures, List<Picture> pictures) {

  public Chapter {
    measures = List.copyOf(measures);
    pictures = List.copyOf(pictures);
  }
}
