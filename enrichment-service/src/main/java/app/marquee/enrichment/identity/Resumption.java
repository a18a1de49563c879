package app.marquee.enrichment.identity;

import app.marquee.enrichment.catalogue.WaitingItems;
import app.marquee.messaging.lifecycle.ReadyWork;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes up what waited: for a key, for a provider that was away, or for an answer that was lost. */
@Component
class Resumption implements ReadyWork {
    private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    /** Every ten minutes. */
    private static final int UNKNOWN_EVERY = 40;

    private final WaitingQuestions questions;
    private final WaitingItems items;
    private int ticks;
    private @Nullable ScheduledExecutorService ticker;

    Resumption(WaitingQuestions questions, WaitingItems items) {
        this.questions = questions;
        this.items = items;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("resumption").factory());
        ticker = started;
        var unused = started.scheduleWithFixedDelay(this::tick, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (ticker != null) {
            ticker.shutdownNow();
        }
    }

    private void tick() {
        try {
            questions.askAgain();
            items.askAgain();
            if (ticks++ % UNKNOWN_EVERY == 0) {
                items.askForUnknownEpisodes();
            }
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("what waits could not be taken up; it is tried again");
        }
    }
}
