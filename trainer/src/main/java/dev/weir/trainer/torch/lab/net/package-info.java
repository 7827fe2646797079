/**
 * Networks of the lab that are no detector's model: classifiers, hashing, generation by class; what
 * trains them and what distorts their images.
 *
 * <p>Not here: families of detectors ({@code dev.weir.trainer.torch.family}); what is measured with
 * these networks ({@code dev.weir.trainer.torch.lab}).
 */
package dev.weir.trainer.torch.lab.net;
