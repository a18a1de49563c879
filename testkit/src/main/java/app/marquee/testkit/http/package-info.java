/** A small HTTP server on loopback that writes down every request it accepts and fails when told to. */
@NullMarked
package app.marquee.testkit.http;

import org.jspecify.annotations.NullMarked;
