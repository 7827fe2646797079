package dev.weir.evaluation.result;

import java.util.OptionalDouble;

/**
 * What a metric came to over all series and seeds.
 *
 * @param value mean over the seeds
 * @param overSeeds standard deviation over the seeds; empty where there is one
 * @param overSeries standard deviation over the series of their means over the seeds; empty where
 *     there is one, and of figures of all series together
 */
public record Figure(double value, OptionalDouble overSeeds, OptionalDouble overSeries) {}
