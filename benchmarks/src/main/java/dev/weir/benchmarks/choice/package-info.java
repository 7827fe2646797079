/** What {@code model.autoencoder=auto} keeps beside each family that it tries, on labelled sets. */
package dev.weir.benchmarks.choice;
