/**
 * Histories of entities: grown by a detector for a few of them, and copied to all others by way of
 * the changelogs.
 */
package dev.weir.benchmarks.entities.history;
