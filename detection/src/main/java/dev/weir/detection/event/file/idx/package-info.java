/**
 * The idx format of MNIST and its kin: a header, then bytes in as many dimensions as it says.
 *
 * <p>Not here: images as events ({@code dev.weir.detection.event.file}).
 */
package dev.weir.detection.event.file.idx;
