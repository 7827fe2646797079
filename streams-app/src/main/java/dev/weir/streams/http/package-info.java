/**
 * What a running detector says of itself over HTTP: health, metrics, status, topology. The server
 * is the JDK's, on loopback unless told otherwise.
 *
 * <p>What there is to say is not made here: counts and states come from the app through {@link
 * dev.weir.streams.http.Served}.
 */
package dev.weir.streams.http;
