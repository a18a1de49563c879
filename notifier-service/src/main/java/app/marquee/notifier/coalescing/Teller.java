package app.marquee.notifier.coalescing;

import app.marquee.notifier.outgoing.CallFailed;
import app.marquee.notifier.targets.Target;
import java.util.Optional;

/** How one service is told. */
public interface Teller {
    /** For example {@code kodi}. */
    String service();

    /** Whether people read it: then a call that may have arrived is never made again. */
    default boolean toldToPeople() {
        return false;
    }

    /**
     * Asks, at little cost, whether the target is there. What it cannot be told while it is not there waits for its return.
     * A channel that people read has nothing to ask: every call there is a message.
     *
     * @throws CallFailed when it is not
     */
    default void ping(Target target) {}

    /**
     * Makes the call and waits until it had its effect, as far as the service can tell.
     *
     * @return something odd that a person may want to know
     * @throws CallFailed when it was not told
     */
    Optional<String> tell(Telling telling);

    /**
     * Makes the target show what another of its group was told.
     *
     * @throws CallFailed when it was not reached
     */
    default void refreshView(Target target) {}
}
