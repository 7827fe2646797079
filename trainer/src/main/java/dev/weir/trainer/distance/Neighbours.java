package dev.weir.trainer.distance;

import dev.weir.trainer.network.Operators;

/**
 * Finds the entries of a memory that are nearest to inputs.
 *
 * <pre>
 * d² = L / max(1, Σ m) · Σ m (z − k)²      z, m the input's position, k the entry's
 * </pre>
 *
 * <p>{@code Σ m (z − k)² = Σ m z² − 2 Σ m z k + Σ m k²} needs only products of matrices, but loses
 * the digits of short distances. So it only chooses candidates, a dozen more than are wanted, among
 * whom the plain formula decides. It is also what makes a score the same bits in every chunk: a
 * product of matrices may round otherwise alone than in a chunk.
 */
final class Neighbours<V> {

  private static final int SPARE_CANDIDATES = 12;

  private final Operators<V> on;
  private final Position<V> position;
  private final Memory memory;
  private final int length;
  private final V positions;

  /**
   * @param length L
   * @param positions of the memory, [M, L]
   */
  Neighbours(Operators<V> on, Position<V> position, Memory memory, int length, V positions) {
    this.on = on;
    this.position = position;
    this.memory = memory;
    this.length = length;
    this.positions = positions;
  }

  /** The numbers of the k nearest entries, from the nearest on, [N, k]. */
  V nearest(int k) {
    int most = Math.min(memory.size(), k + SPARE_CANDIDATES);
    V candidates = on.smallest(rough(), most);
    return on.pick(candidates, on.smallest(on.reshape(squares(candidates, most), most), k));
  }

  /** d to the entries of these numbers, [N, k, 1]. */
  V distances(V entries, int k) {
    V count = on.maximum(on.rowSum(position.present(), length), on.scalar("one", 1));
    V scale = on.divide(on.scalar("length", length), count);
    return on.squareRoot(on.multiply(squares(entries, k), on.reshape(scale, 1, 1)));
  }

  /** {@code Σ m k² − 2 Σ m z k}, [N, M]. */
  private V rough() {
    float[] squares = new float[memory.positions().length];
    float[] doubled = new float[squares.length];
    for (int entry = 0; entry < memory.size(); entry++) {
      for (int i = 0; i < length; i++) {
        float value = memory.positions()[entry * length + i];
        squares[i * memory.size() + entry] = value * value;
        doubled[i * memory.size() + entry] = -2 * value;
      }
    }
    return on.add(
        on.product(position.values(), matrix("memory.doubled", doubled)),
        on.product(position.present(), matrix("memory.squares", squares)));
  }

  private V matrix(String name, float[] content) {
    return on.constant(name, content, length, memory.size());
  }

  /** {@code Σ m (z − k)²}, [N, k, 1]. */
  private V squares(V entries, int k) {
    V apart = on.subtract(on.reshape(position.values(), 1, length), on.rows(positions, entries));
    V known = on.multiply(apart, on.reshape(position.present(), 1, length));
    return on.rowSum(on.square(known), length);
  }
}
