/**
 * The adaptive threshold: turns an entity's scores into a limit, a p-value and a verdict for every
 * event.
 *
 * <p>Lives here: the policy ({@link dev.weir.detection.threshold.PspPolicy}), the state of one
 * entity ({@link dev.weir.detection.threshold.PspState}) with its binary form, and the verbs that
 * move it ({@link dev.weir.detection.threshold.PspThreshold}). The method is PSP, pane-sketch
 * peaks-over-threshold; {@code docs/thresholds.md} tells it whole.
 *
 * <p>Read on from there: scores are counted on a grid ({@code ScoreBuckets}) in panes of event time
 * ({@code OpenPane}, {@code ClosedPanes}, their bytes in {@code PaneCodec} and {@code PaneTokens});
 * once a pane {@code SnapshotMaker} lays them out ({@code PaneTable}), leaves out suspects ({@code
 * SuspectShare}), fits the {@code Tail} and so makes the {@code Snapshot} that judges; {@code
 * TimeGuard} keeps bad clocks out. They stay in one package, so that no other can touch them.
 *
 * <p>Not here: where scores come from ({@code score}), what is done with verdicts ( {@code alert}),
 * and where state is kept (the streams application).
 */
package dev.weir.detection.threshold;
