package dev.weir.command.progress;

/** Progress that nobody watches. */
final class ProgressUnseen implements Progress {

  @Override
  public void reach(long done) {}

  @Override
  public void expect(long total) {}

  @Override
  public void note(String text) {}

  @Override
  public void close() {}
}
