package app.marquee.messaging;

import app.marquee.model.Message;

/**
 * Receives one kind of message that needs something from outside (a provider, a disk, a player) before it can be handled.
 * {@link #fetch} runs with no transaction open, so that no database connection waits on a remote server; it may take up to
 * 60 s and may be run again. {@link #store} then runs like {@link Listener#on}.
 *
 * @param <M> the message
 * @param <F> what was fetched
 */
public interface FetchingListener<M extends Message, F> {
    F fetch(M message);

    void store(M message, F fetched);
}
