/**
 * Learning, on LibTorch: the loop that fits a network, and what a family of networks gives it. Only
 * this package and those below it touch LibTorch; what goes in and comes out is plain numbers.
 *
 * <p>Native memory: every public method opens a {@code PointerScope} and every batch another, so
 * that nothing native outlives the call that made it. No scope and no tensor is kept in a field of
 * an object that outlives a call.
 *
 * <p>Not here: tensors and the library itself ({@code torch.tensor}), scores of what was fitted
 * ({@code torch.score}), the families of autoencoders ({@code torch.family}), data ({@code data}),
 * the file ({@code onnx}).
 */
package dev.weir.trainer.torch;
