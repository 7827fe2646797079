/**
 * Tables inside a document that people wrote: each between two markers, the words around them left
 * alone.
 *
 * <p>Not here: files that hold a comparison and nothing else ({@code output}).
 */
package dev.weir.evaluation.output.document;
