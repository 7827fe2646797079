package dev.weir.trainer.torch.lab;

import dev.weir.trainer.lab.finding.Chapter;
import dev.weir.trainer.lab.idx.Digits;
import dev.weir.trainer.torch.lab.bench.Effort;
import dev.weir.trainer.torch.lab.bench.Workbench;
import dev.weir.trainer.torch.tensor.LibTorch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Runs the experiments there are: a new one is a class and a line here. */
public final class Experiments {

  private final List<Experiment> experiments =
      List.of(
          new FewLabelsTable(),
          new HashCodes(),
          new TwoValues(),
          new LatentInputs(),
          new BestWithFew(),
          new OneAgainstAll(),
          new Retrieval(),
          new Generation());

  public int count() {
    return experiments.size();
  }

  /**
   * Runs them all, once for each instance. The same images, effort and machine give the same
   * figures, but for the seconds.
   *
   * @param listener hears how many are done and what is being done now
   */
  public List<Chapter> run(
      Digits training, Digits test, Effort effort, BiConsumer<Integer, String> listener) {
    return LibTorch.within(
        () -> {
          LibTorch.start(0);
          List<Chapter> chapters = new ArrayList<>();
          Workbench bench =
              Workbench.of(
                  training, test, effort, doing -> listener.accept(chapters.size(), doing));
          for (Experiment experiment : experiments) {
            listener.accept(chapters.size(), experiment.title());
            chapters.add(experiment.run(bench));
          }
          return chapters;
        });
  }
}
