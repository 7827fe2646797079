package dev.weir.trainer.use.generate;

import dev.weir.trainer.use.Decoder;
import dev.weir.trainer.use.generate.source.Beginning;
import dev.weir.trainer.use.generate.source.LatentSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Makes events with the decoders of a model's networks; each event by one of them, drawn evenly.
 * Not thread-safe.
 */
final class EventMaker implements AutoCloseable {

  private record Member(Decoder decoder, LatentSource source) {}

  private final List<Member> members = new ArrayList<>();

  /**
   * Adds a network; takes the decoder over and closes it.
   *
   * @param source by the length of the decoder's latents
   */
  void add(Decoder decoder, IntFunction<LatentSource> source) {
    members.add(new Member(decoder, source.apply(decoder.latentLength())));
  }

  /**
   * The next event, raw, [D]; at least one network must be there.
   *
   * @param time of the event, milliseconds since the epoch
   */
  float[] next(Random random, long time) {
    int drawn = members.size() == 1 ? 0 : random.nextInt(members.size());
    Member member = members.get(drawn);
    Beginning beginning = member.source().next(random);
    return member.decoder().decode(beginning.latent(), beginning.told(), time);
  }

  @Override
  public void close() {
    members.forEach(member -> member.decoder().close());
  }
}
