package dev.weir.evaluation;

import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.contender.SharedModel;
import dev.weir.evaluation.job.Job;
import dev.weir.evaluation.series.Series;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.series.file.NamedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Every contender is to be tried on every series with every seed.
 *
 * @param name tells it from others of one evaluation; may be empty where there is one
 * @param contenders at least one
 * @param files of the series
 * @param split how they become series
 * @param label column of the truth
 * @param seeds 1 to this many, ≥ 1
 */
public record Trial(
    String name,
    List<Contender> contenders,
    List<Path> files,
    Split split,
    String label,
    int seeds) {

  public Trial {
    contenders = List.copyOf(contenders);
    files = List.copyOf(files);
  }

  /**
   * The jobs there are.
   *
   * @param scratch a folder to write in, which outlives the jobs; made if it is not there
   * @throws dev.weir.detection.InvalidConfigurationException if the files cannot be split, or two
   *     series would have one name
   */
  List<Job> jobs(Path scratch) throws IOException {
    Files.createDirectories(scratch);
    List<SharedModel> models = SharedModel.group(contenders);
    List<Job> jobs = new ArrayList<>();
    for (long seed = 1; seed <= seeds; seed++) {
      for (Series series : series(seed, scratch)) {
        for (SharedModel model : models) {
          if (seed == 1 || split.isDrawn() || !model.seedless()) {
            jobs.add(new Job(series, seed, label, model.contenders()));
          }
        }
      }
    }
    return jobs;
  }

  private List<Series> series(long seed, Path scratch) throws IOException {
    List<Series> series = split.split(files, seed, scratch);
    NamedFiles named = new NamedFiles();
    series.forEach(one -> named.add(one.name(), one.training().path()));
    return series;
  }
}
