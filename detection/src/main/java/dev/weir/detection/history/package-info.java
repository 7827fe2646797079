/**
 * The past as a user hands it over: files of events, one history each, and which of their rows to
 * use. Trainer and replay walk over it by the same rules.
 *
 * <p>Not here: how one file is read ({@code detection.event.file}).
 */
package dev.weir.detection.history;
