package app.marquee.gateway.webhooks;

import app.marquee.gateway.ledger.JobLedger;
import app.marquee.gateway.webhooks.WebhookController.Accepted;
import app.marquee.messaging.Correlation;
import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.LogKeys;
import app.marquee.model.event.WebhookReceived.Source;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps a webhook before it is answered: in the ledger, or, while the database is away, in the spool. */
@Component
class WebhookIntake {
    private static final Logger log = LoggerFactory.getLogger(WebhookIntake.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final JobLedger ledger;
    private final WebhookSpool spool;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Executor tries =
            work -> Thread.ofVirtual().name("webhook-insert").start(work);

    WebhookIntake(JobLedger ledger, WebhookSpool spool, WebhookSettings settings, Clock clock) {
        this.ledger = ledger;
        this.spool = spool;
        this.settings = settings;
        this.clock = clock;
    }

    Accepted take(Source source, JsonNode payload) {
        Webhook webhook = WebhookReader.read(source, payload);
        WebhookReceipt receipt = new WebhookReceipt(
                UUID.randomUUID(), Correlation.currentId(), clock.instant(), webhook.dedupeKey(), payload);
        Optional<Long> job = record(receipt);
        CrashPoint.passed("gateway.webhook-recorded");
        log.atInfo()
                .addKeyValue(LogKeys.JOB_ID, job.orElse(null))
                .addKeyValue("source", source)
                .addKeyValue("eventType", webhook.eventType())
                .log("webhook taken");
        return new Accepted(job.orElse(null), receipt.receipt());
    }

    private Optional<Long> record(WebhookReceipt receipt) {
        long deadline = System.nanoTime() + settings.insertWithin().toNanos();
        while (true) {
            // On a thread of its own: a database that does not answer at all must not hold the webhook longer than
            // promised.
            var insert = CompletableFuture.supplyAsync(() -> ledger.add(receipt.order()), tries);
            try {
                return insert.get(Math.max(deadline - System.nanoTime(), 1), TimeUnit.NANOSECONDS);
            } catch (ExecutionException e) {
                log.atDebug().setCause(e).log("webhook not yet in the ledger");
                if (deadline - System.nanoTime() < BETWEEN_TRIES.toNanos()) {
                    break;
                }
                pause();
            } catch (TimeoutException e) {
                break;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        spool.keep(receipt);
        return Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
