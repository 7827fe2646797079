package dev.weir.report.replay;

import dev.weir.schemas.Alert;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.Contribution;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The last alert of each incident, and the contributions of its peak. At most {@value #MOST}
 * incidents, some 2 kB each; of more, those of the least exceedance are forgotten. Not thread-safe.
 */
public final class Incidents {

  static final int MOST = 5_000;

  private final Map<String, Incident> byId = new HashMap<>();
  private final Map<Opening, Incident> byOpening = new HashMap<>();
  private final TreeSet<Incident> byExceedance =
      new TreeSet<>(
          Comparator.comparingDouble((Incident i) -> i.alert().getExceedance())
              .thenComparing(i -> i.alert().getIncidentId()));

  /**
   * @param alert of any kind, in the order they were raised
   */
  public void add(Alert alert) {
    Incident before = byId.get(alert.getIncidentId());
    if (before != null) {
      forget(before);
      keep(before.then(alert));
    } else if (alert.getKind() == AlertKind.OPEN) {
      long time = alert.getLastEventTime().toEpochMilli();
      Opening opening = new Opening(alert.getEntityId(), time);
      keep(new Incident(opening, alert, alert.getContributions()));
    }
    if (byId.size() > MOST) {
      forget(byExceedance.first());
    }
  }

  /**
   * The incident that an event opened.
   *
   * @param time of that event, ms since the epoch
   * @return empty if it was forgotten, or had been open before the replay began
   */
  Optional<Incident> openedAt(String entityId, long time) {
    return Optional.ofNullable(byOpening.get(new Opening(entityId, time)));
  }

  private void keep(Incident incident) {
    byId.put(incident.alert().getIncidentId(), incident);
    byOpening.put(incident.opening(), incident);
    byExceedance.add(incident);
  }

  private void forget(Incident incident) {
    byId.remove(incident.alert().getIncidentId());
    byOpening.remove(incident.opening(), incident);
    byExceedance.remove(incident);
  }

  /** The event that opened an incident. */
  private record Opening(String entityId, long time) {}

  /**
   * An incident so far.
   *
   * @param alert the last one
   * @param contributions of the event at the peak; a close has none itself
   */
  record Incident(Opening opening, Alert alert, List<Contribution> contributions) {

    private Incident then(Alert next) {
      boolean explained = !next.getContributions().isEmpty();
      return new Incident(opening, next, explained ? next.getContributions() : contributions);
    }
  }
}
