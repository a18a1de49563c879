/** What waits to be sent, and the relay that sends it. */
@NullMarked
package app.marquee.messaging.outbox;

import org.jspecify.annotations.NullMarked;
