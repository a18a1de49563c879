/** Work that goes round and round on a thread of its own until it is told to stop. */
@NullMarked
package app.marquee.gateway.background;

import org.jspecify.annotations.NullMarked;
