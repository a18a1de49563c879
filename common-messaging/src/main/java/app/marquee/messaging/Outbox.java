package app.marquee.messaging;

import app.marquee.model.Message;
import app.marquee.model.media.Urgency;
import java.time.Instant;

/**
 * Where everything a service says goes first: a row in its own schema, in the transaction that changes its state. The relay
 * sends it after the commit and deletes the row when the broker has confirmed it to every reader.
 */
@FunctionalInterface
public interface Outbox {
    /** Outside a transaction the row is a transaction of its own. */
    void add(Outgoing outgoing);

    /** With the urgency and correlation of the message in hand; of normal urgency where there is none. */
    default void add(Message message) {
        add(Outgoing.of(message));
    }

    default void add(Message message, Urgency urgency) {
        add(Outgoing.of(message).urgency(urgency));
    }

    /** Sent no earlier than at the given time. */
    default void addLater(Message message, Instant notBefore) {
        add(Outgoing.of(message).notBefore(notBefore));
    }
}
