/** Which messages were handled, so that a second delivery has no second effect. */
@NullMarked
package app.marquee.messaging.inbox;

import org.jspecify.annotations.NullMarked;
