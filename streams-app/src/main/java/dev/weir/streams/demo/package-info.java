/**
 * The demo: a pump station's readings through a real broker and a real detector, and what was found
 * beside the truth.
 *
 * <p>The station is in {@code demo.station}. Training is the trainer's, in a process of its own, as
 * a user would start it; detecting is {@code dev.weir.streams}.
 */
package dev.weir.streams.demo;
