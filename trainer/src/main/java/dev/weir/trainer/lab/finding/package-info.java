/**
 * What an experiment of the lab finds, as plain records: measures beside the published figure, and
 * pictures. How they are drawn is not here ({@code dev.weir.trainer.lab.page}).
 */
package dev.weir.trainer.lab.finding;
