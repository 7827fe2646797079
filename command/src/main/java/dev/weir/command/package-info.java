/**
 * What every command of {@code bin/weir} does alike: how it runs and fails, how it names a detector
 * and its data, how it logs, and what it must not print.
 *
 * <p>Not here: progress, the files that commands write and what stops them, in packages of their
 * own below; what a command does: training is in the trainer, running in the streams app. What a
 * detector file means is in {@code dev.weir.detection.detector}.
 */
package dev.weir.command;
