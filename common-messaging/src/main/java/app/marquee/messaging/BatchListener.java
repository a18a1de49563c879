package app.marquee.messaging;

import app.marquee.model.Message;
import java.util.List;

/**
 * Receives one kind of message, as many at once as came while those before were handled, where many together cost far less
 * than each alone. {@link #on} runs like {@link Listener#on}, in one transaction for all of them. When it fails each comes
 * again alone, so that one that cannot be handled keeps none of the others back.
 *
 * @param <M> the message
 */
public interface BatchListener<M extends Message> {
    /** @param batch in the order of the queue; never empty. What is said is said within one of their correlations. */
    void on(List<Received<M>> batch);

    /** @param correlation what the message belongs to */
    record Received<M extends Message>(M message, Correlation correlation) {}
}
