/**
 * The fault suite: a real detector, {@code weir run} in processes of its own, on real brokers, and
 * what is done to them. Here is what can happen, a class for each kind of fault, with a row for
 * each in the table that {@code mvn verify -Pfaults} prints. The build without the profile runs
 * short forms.
 *
 * <p>Not here: what a row consists of ({@code scenario}), how it is played ({@code run}) and how it
 * is counted ({@code outcome}).
 */
package dev.weir.streams.faults;
