/**
 * Findings of the lab for people and machines: a page that needs nothing else, and the same figures
 * as JSON. What was found is not here ({@code dev.weir.trainer.lab.finding}).
 */
package dev.weir.trainer.lab.page;
