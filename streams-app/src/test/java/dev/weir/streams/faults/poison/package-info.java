/**
 * Records that cannot be read or scored, an interceptor that does harm, and what a run among them
 * came to.
 */
package dev.weir.streams.faults.poison;
