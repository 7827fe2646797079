package dev.weir.evaluation.run;

import dev.weir.evaluation.contender.Contender;
import dev.weir.streams.replay.figures.ReplayFigures;
import java.io.IOException;

/** What was learnt of a series, to be tried on its test part by one contender after the other. */
interface ContenderRun {

  /** How the contender judges the test part. */
  ReplayFigures judge(Contender contender) throws IOException;
}
