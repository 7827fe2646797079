/**
 * Files that commands write: whole or not at all, and times in them all alike. What else is in them
 * is the business of the command, and what it prints is {@code dev.weir.command}.
 */
package dev.weir.command.output;
