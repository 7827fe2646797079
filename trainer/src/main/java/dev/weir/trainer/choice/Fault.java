package dev.weir.trainer.choice;

import java.util.Random;

/**
 * A way in which an event can be wrong: a change of the newest d rows of its input, d drawn from 1
 * to all. With x a number, μ and s its feature's mean and deviation in training:
 */
enum Fault {
  /** All numbers are further out than they were: {@code μ + u (x − μ)}, u even in [1.5, 3). */
  STRETCHED {
    @Override
    void spoil(float[] input, int from, HeldOut heldOut, Random random) {
      float factor = 1.5f + 1.5f * random.nextFloat();
      for (int i = from; i < input.length; i++) {
        int f = i % heldOut.width();
        float stretched = heldOut.mean()[f] + factor * (input[i] - heldOut.mean()[f]);
        input[i] = heldOut.number()[f] ? stretched : input[i];
      }
    }
  },
  /**
   * Each feature, with probability ½, is anywhere: {@code μ + u s}, u even in [−3, 3), in each row;
   * a category is that of another event.
   */
  ANYWHERE {
    @Override
    void spoil(float[] input, int from, HeldOut heldOut, Random random) {
      float[] other = heldOut.events().get(random.nextInt(heldOut.events().size())).input();
      boolean[] changed = new boolean[heldOut.width()];
      for (int f = 0; f < changed.length; f++) {
        changed[f] = random.nextBoolean();
      }
      for (int i = from; i < input.length; i++) {
        int f = i % changed.length;
        float anywhere = heldOut.mean()[f] + heldOut.deviation()[f] * (6 * random.nextFloat() - 3);
        input[i] = !changed[f] ? input[i] : heldOut.number()[f] ? anywhere : other[i];
      }
    }
  };

  /** An input with the fault, made from one without. */
  float[] of(float[] input, HeldOut heldOut, Random random) {
    float[] spoilt = input.clone();
    int rows = 1 + random.nextInt(heldOut.rows());
    spoil(spoilt, input.length - rows * heldOut.width(), heldOut, random);
    return spoilt;
  }

  /**
   * @param from first value of the rows to change
   */
  abstract void spoil(float[] input, int from, HeldOut heldOut, Random random);
}
