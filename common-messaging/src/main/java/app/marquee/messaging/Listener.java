package app.marquee.messaging;

import app.marquee.model.Message;

/**
 * Receives one kind of message. Each listener is a Spring bean of the service that reads the message in the topology.
 *
 * <p>{@link #on} runs in one transaction with the inbox row and whatever it adds to the {@link Outbox}; the acknowledgement
 * follows its commit. A message comes at least once and in any order; the inbox sees to it that its effects happen once.
 * A failure is thrown, never swallowed: what follows is decided by its {@link Failure.Kind}.
 *
 * @param <M> the message; must be given as a concrete type by the implementing class
 */
@FunctionalInterface
public interface Listener<M extends Message> {
    void on(M message);
}
