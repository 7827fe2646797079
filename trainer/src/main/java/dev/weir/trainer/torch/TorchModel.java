package dev.weir.trainer.torch;

import dev.weir.trainer.fit.Snapshot;
import java.util.List;

/** A network while it learns. Lives in the scope it was made in. */
public interface TorchModel extends Stage {

  /** Parts of it that are to be fitted first, one after the other. */
  default List<Stage> stages() {
    return List.of();
  }

  /** A copy of the present weights. */
  Snapshot snapshot();
}
