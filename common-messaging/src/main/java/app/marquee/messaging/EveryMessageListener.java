package app.marquee.messaging;

/**
 * Hears every message there is, one at a time, in the order of the one queue they share; only one instance is active. A
 * bean of the gateway. Runs in one transaction with the inbox row.
 */
@FunctionalInterface
public interface EveryMessageListener {
    void on(HeardMessage heard);
}
