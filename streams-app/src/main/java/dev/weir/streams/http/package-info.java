/**
 * What a running detector says of itself over HTTP: health, metrics, status, topology. The server
 * is the JDK's, on loopback unless told otherwise.
 *
 * <p>What is said here is read off the app ({@link dev.weir.streams.WeirApp}); nothing here counts
 * or decides.
 */
package dev.weir.streams.http;
