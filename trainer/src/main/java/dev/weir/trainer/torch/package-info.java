/**
 * Learning, on LibTorch: the families of autoencoders, the loop that fits them, scores of what was
 * fitted. The only package that touches LibTorch; what goes in and comes out is plain numbers.
 *
 * <p>Native memory: every public method opens a {@code PointerScope} and every batch another, so
 * that nothing native outlives the call that made it. No scope and no tensor is kept in a field of
 * an object that outlives a call.
 *
 * <p>Not here: data ({@code data}), the file ({@code onnx}).
 */
package dev.weir.trainer.torch;
