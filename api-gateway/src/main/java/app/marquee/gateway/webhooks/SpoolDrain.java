package app.marquee.gateway.webhooks;

import app.marquee.gateway.background.Rounds;
import app.marquee.gateway.ledger.JobLedger;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.lifecycle.ReadyWork;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings what was spooled into the ledger as soon as the database is back. */
@Component
class SpoolDrain implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(SpoolDrain.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final WebhookSpool spool;
    private final JobLedger ledger;
    private final Rounds rounds = new Rounds("spool-drain", this::round);

    SpoolDrain(WebhookSpool spool, JobLedger ledger) {
        this.spool = spool;
        this.ledger = ledger;
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    private void round(Rounds itself) throws InterruptedException {
        try {
            int taken = spool.drain(receipt -> ledger.add(receipt.order()));
            if (taken > 0) {
                log.atInfo().addKeyValue(LogKeys.COUNT, taken).log("spooled webhooks are in the ledger");
            }
        } catch (RuntimeException e) {
            log.debug("spool not drained", e);
        }
        Thread.sleep(BETWEEN_LOOKS);
    }
}
