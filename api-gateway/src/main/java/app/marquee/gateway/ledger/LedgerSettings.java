package app.marquee.gateway.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are handed on.
 *
 * @param poll        how often the queue is looked at although nobody rang
 * @param firstRetry  gap before the first new try; each further one is twice as long
 * @param silentAfter when a job of which nobody says anything is asked for again
 * @param keepCompleted how long the history keeps what went well
 * @param keepFailed  how long the history keeps what went wrong
 */
record LedgerSettings(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("2s") Duration firstRetry,
        @DefaultValue("6h") Duration silentAfter,
        @DefaultValue("30d") Duration keepCompleted,
        @DefaultValue("90d") Duration keepFailed) {}
