package app.marquee.messaging.lifecycle;

import java.time.Instant;

/** Rows that are of use for some time only. */
public interface KeptForAWhile {
    /** Deletes what is too old; called once an hour, by every instance of the service. */
    void forgetOld(Instant now);
}
