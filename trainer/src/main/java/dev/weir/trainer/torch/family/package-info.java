/**
 * The families of autoencoders: what each one minimises, with its formula and where it comes from.
 * {@link dev.weir.trainer.torch.family.Families} knows them all.
 *
 * <p>Not here: the loop that fits them and what it asks of them ({@code torch}), what their layers
 * are in a model file ({@code onnx}).
 */
package dev.weir.trainer.torch.family;
