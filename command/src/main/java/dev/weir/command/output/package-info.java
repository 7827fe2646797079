/**
 * Files that commands write: whole or not at all. What is in them is the business of the command,
 * and what it prints is {@code dev.weir.command}.
 */
package dev.weir.command.output;
