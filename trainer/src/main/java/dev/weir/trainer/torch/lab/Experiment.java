package dev.weir.trainer.torch.lab;

import dev.weir.trainer.lab.finding.Chapter;
import dev.weir.trainer.torch.lab.bench.Workbench;

/** Something to find out. A new one is a class and a line in {@link Experiments}. */
interface Experiment {

  /** In a few words. */
  String title();

  Chapter run(Workbench bench);
}
