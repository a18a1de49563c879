/** Tells how a file got here and what it is waiting for. */
@NullMarked
package app.marquee.gateway.timeline;

import org.jspecify.annotations.NullMarked;
