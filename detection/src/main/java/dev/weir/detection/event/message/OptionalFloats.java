package dev.weir.detection.event.message;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.avro.AvroBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Reads a run of neighbouring {@code ["null","float"]} fields in one loop. Events are mostly such
 * runs, and a step of its own for each field costs three times as much.
 *
 * @param indices of the values that the fields are
 */
@SuppressWarnings("ArrayRecordComponent")
record OptionalFloats(int[] indices) implements AvroStep {

  /** The two branches' numbers as they are written: varints of one byte. */
  private static final int NULL_BRANCH = 0;

  private static final int FLOAT_BRANCH = 2;

  static boolean fits(Schema schema) {
    return schema.isUnion()
        && schema.getTypes().size() == 2
        && schema.getTypes().get(0).getType() == Schema.Type.NULL
        && schema.getTypes().get(1).getType() == Schema.Type.FLOAT;
  }

  /** The same steps, runs of one-field steps of this class joined. */
  static AvroStep[] joined(List<AvroStep> steps) {
    List<AvroStep> joined = new ArrayList<>();
    for (AvroStep step : steps) {
      int last = joined.size() - 1;
      if (step instanceof OptionalFloats next
          && last >= 0
          && joined.get(last) instanceof OptionalFloats run) {
        joined.set(last, run.and(next));
      } else {
        joined.add(step);
      }
    }
    return joined.toArray(AvroStep[]::new);
  }

  @Override
  public void read(AvroBytes bytes, DecodedEvent event) throws BadEventException {
    for (int index : indices) {
      int branch = bytes.readByte();
      if (branch == FLOAT_BRANCH) {
        event.value(index, Float.intBitsToFloat(bytes.readFixedInt()));
      } else if (branch != NULL_BRANCH) {
        throw AvroBytes.broken("branches and symbols in [0, 2)", "another");
      }
    }
  }

  private OptionalFloats and(OptionalFloats next) {
    int[] all = Arrays.copyOf(indices, indices.length + next.indices.length);
    System.arraycopy(next.indices, 0, all, indices.length, next.indices.length);
    return new OptionalFloats(all);
  }
}
