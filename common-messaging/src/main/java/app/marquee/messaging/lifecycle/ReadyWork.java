package app.marquee.messaging.lifecycle;

/**
 * Work a service does by itself (a relay, a watcher, a ticker). Started when the database is migrated and the broker is
 * there, stopped first on shutdown. {@link #start} returns at once; {@link #stop} may wait up to 20 s for work in hand.
 */
public interface ReadyWork {
    void start();

    void stop();
}
