/**
 * What learning is told and what it tells, as plain records: the policy, the epochs, the fitted
 * network, its errors.
 *
 * <p>Not here: the learning itself ({@code torch}).
 */
package dev.weir.trainer.fit;
