package app.marquee.publisher.publishing;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.Failure;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.lifecycle.ReadyWork;
import app.marquee.model.media.Urgency;
import app.marquee.publisher.desired.DesiredRepository;
import app.marquee.publisher.desired.Publication;
import app.marquee.publisher.desired.PublicationRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes up what is due: series before episodes, a few at a time. What fails here comes again. */
@Component
class DuePublications implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(DuePublications.class);
    private static final Duration TAKEN_FOR = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int BATCH = 64;

    private final PublicationRepository publications;
    private final DesiredRepository desired;
    private final Publishing publishing;
    private final Answers answers;
    private final PublishingSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;
    private ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();

    DuePublications(
            PublicationRepository publications,
            DesiredRepository desired,
            Publishing publishing,
            Answers answers,
            PublishingSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.publications = publications;
        this.desired = desired;
        this.publishing = publishing;
        this.answers = answers;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        ticker.close();
        ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("due-publications").daemon().factory());
        long gap = settings.every().toMillis();
        var unused = ticker.scheduleWithFixedDelay(this::lookQuietly, gap, gap, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        ticker.shutdown();
        try {
            if (!ticker.awaitTermination(20, TimeUnit.SECONDS)) {
                log.atWarn().log("due publications were still being worked on at the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            log.atWarn().setCause(e).log("what is due could not be looked for");
        }
    }

    private void look() {
        List<Publication> due;
        do {
            Instant now = clock.instant();
            due = publications.takeDue(now, now.plus(TAKEN_FOR), BATCH);
            if (due.isEmpty()) {
                return;
            }
            Set<Long> episodes =
                    desired.withParent(due.stream().map(Publication::itemId).toList());
            workOn(due.stream()
                    .filter(publication -> !episodes.contains(publication.itemId()))
                    .toList());
            workOn(due.stream()
                    .filter(publication -> episodes.contains(publication.itemId()))
                    .toList());
        } while (running && due.size() == BATCH);
    }

    private void workOn(List<Publication> due) {
        try (ExecutorService workers = Executors.newFixedThreadPool(
                settings.together(), Thread.ofVirtual().factory())) {
            List<Future<?>> work = due.stream()
                    .<Future<?>>map(publication -> workers.submit(() -> workOn(publication)))
                    .toList();
            work.forEach(DuePublications::await);
        }
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            log.atWarn().setCause(e.getCause()).log("a due publication failed");
        }
    }

    private void workOn(Publication due) {
        String correlation = due.correlation() == null ? Correlation.newId() : due.correlation();
        new Correlation(correlation, List.of(), Urgency.MEDIUM, null).run(() -> tryAgain(due));
    }

    private void tryAgain(Publication due) {
        try {
            List<Attempt> attempts = desired.find(due.itemId())
                    .map(item -> publishing.attempt(item, Trigger.DUE, "system", id -> id == due.libraryId()))
                    .orElse(List.of());
            transaction.executeWithoutResult(status -> {
                answers.give(attempts);
                if (attempts.isEmpty()) {
                    publications.settled(due.itemId(), due.libraryId());
                }
            });
        } catch (RuntimeException e) {
            boolean soon = e instanceof Failure failure && failure.kind() == Failure.Kind.CONFLICT;
            log.atWarn()
                    .setCause(soon ? null : e)
                    .addKeyValue(LogKeys.ITEM_ID, due.itemId())
                    .addKeyValue(LogKeys.REASON, e.getMessage())
                    .log("a due publication is put off");
            if (soon) {
                publications.putOff(
                        due.itemId(), due.libraryId(), clock.instant().plus(SOON));
            }
        }
    }
}
