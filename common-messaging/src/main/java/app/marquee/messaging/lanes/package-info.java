/** Queues, consumers and what happens around one message: transaction, retry, dead letter, outage. */
@NullMarked
package app.marquee.messaging.lanes;

import org.jspecify.annotations.NullMarked;
