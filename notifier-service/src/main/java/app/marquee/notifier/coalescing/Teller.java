package app.marquee.notifier.coalescing;

import app.marquee.notifier.outgoing.CallFailed;
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
     * Makes the call and waits until it had its effect, as far as the service can tell.
     *
     * @return something odd that a person may want to know
     * @throws CallFailed when it was not told
     */
    Optional<String> tell(Telling telling);
}
