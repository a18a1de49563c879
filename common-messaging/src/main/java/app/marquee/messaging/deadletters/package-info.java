/** Messages nobody could handle: listed, sent again to their one queue, or discarded. */
@NullMarked
package app.marquee.messaging.deadletters;

import org.jspecify.annotations.NullMarked;
