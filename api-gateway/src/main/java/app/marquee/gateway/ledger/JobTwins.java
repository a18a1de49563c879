package app.marquee.gateway.ledger;

import java.time.Duration;
import java.util.Optional;

/** Finds the job that asks for the same as another, so that it is done once. */
@FunctionalInterface
public interface JobTwins {
    /** The one that is or was done in place of the given job; empty when the given one is to be done. */
    Optional<Long> of(Job job, Duration within);
}
