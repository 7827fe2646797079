package dev.weir.detection.evaluation;

/** One entity's past, as far as the next row's meaning depends on it. */
final class EntityRecord {

  private final long firstTime;
  private long lastTime;
  private boolean inEpisode;
  private boolean episodeHit;
  private boolean inEvent;
  private boolean eventFound;
  private long eventStart;

  EntityRecord(long firstTime) {
    this.firstTime = firstTime;
    this.lastTime = firstTime;
  }

  void advance(long eventTime, boolean anomalous, boolean open, AlertJudge judge) {
    lastTime = Math.max(lastTime, eventTime);
    enterOrLeaveEvent(eventTime, anomalous, judge);
    enterOrLeaveEpisode(open, judge);
    if (anomalous && open) {
      hit(eventTime, judge);
    }
  }

  /** The episode of the last row is over, if there was one. */
  void leaveEpisode(AlertJudge judge) {
    enterOrLeaveEpisode(false, judge);
  }

  long watchedMillis() {
    return lastTime - firstTime;
  }

  private void enterOrLeaveEvent(long eventTime, boolean anomalous, AlertJudge judge) {
    if (anomalous && !inEvent) {
      judge.eventStarts();
      eventStart = eventTime;
      eventFound = false;
    }
    inEvent = anomalous;
  }

  private void enterOrLeaveEpisode(boolean open, AlertJudge judge) {
    if (inEpisode && !open) {
      judge.episodeEnds(episodeHit);
    }
    if (open && !inEpisode) {
      episodeHit = false;
    }
    inEpisode = open;
  }

  private void hit(long eventTime, AlertJudge judge) {
    episodeHit = true;
    if (!eventFound) {
      eventFound = true;
      judge.eventFound(eventTime - eventStart);
    }
  }
}
