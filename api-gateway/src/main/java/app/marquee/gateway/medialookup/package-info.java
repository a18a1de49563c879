/** Titles at the provider, and how much of each is there; in the shapes older clients know. */
@NullMarked
package app.marquee.gateway.medialookup;

import org.jspecify.annotations.NullMarked;
