package app.marquee.enrichment.refresh;

import app.marquee.enrichment.catalogue.StaleItems;
import app.marquee.enrichment.library.LibraryRepository;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.ProviderLack;
import app.marquee.enrichment.provider.Providers;
import app.marquee.messaging.Cancellations;
import app.marquee.messaging.Correlation;
import app.marquee.messaging.Failure;
import app.marquee.model.command.RefreshMetadata.Mode;
import app.marquee.model.event.JobProgress.Status;
import app.marquee.model.media.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does refreshes, the oldest first: reads what changed at the provider, chooses titles, and asks for a few at a time, so that
 * one that is cancelled leaves little behind. All it knows is in the database: each step may be another instance's.
 */
@Component
class RefreshWork {
    /** So many titles are on their way at once. */
    private static final int AT_ONCE = 20;

    /** Before a provider that cannot be asked is looked at again. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final RefreshRunRepository runs;
    private final RefreshReports reports;
    private final ProviderChanges changes;
    private final StaleItems items;
    private final Providers providers;
    private final LibraryRepository libraries;
    private final Cancellations cancellations;
    private final RefreshSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RefreshWork(
            RefreshRunRepository runs,
            RefreshReports reports,
            ProviderChanges changes,
            StaleItems items,
            Providers providers,
            LibraryRepository libraries,
            Cancellations cancellations,
            RefreshSettings settings,
            TransactionTemplate transactions,
            Clock clock) {
        this.runs = runs;
        this.reports = reports;
        this.changes = changes;
        this.items = items;
        this.providers = providers;
        this.libraries = libraries;
        this.cancellations = cancellations;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return whether there is more to do at once */
    boolean step() {
        runs.all().stream().filter(run -> cancellations.cancelled(run.jobId())).forEach(this::cancel);
        return runs.take(settings.heldFor()).map(this::step).orElse(false);
    }

    private boolean step(RefreshRun run) {
        Step next = Step.LATER;
        try {
            next = run.phase() == RefreshRun.Phase.READING ? read(run) : ask(run);
        } catch (RuntimeException e) {
            if (!(e instanceof Failure)) {
                throw e;
            }
            next = waits(run, runs.counts(run.jobId()), String.valueOf(e.getMessage()));
        } finally {
            runs.leave(run.jobId(), next == Step.MUCH_LATER ? PAUSE : Duration.ZERO);
        }
        return next == Step.AT_ONCE;
    }

    private Step read(RefreshRun run) {
        Long library = run.libraryId();
        if (library != null && !libraries.knows(library)) {
            reports.end(run, Status.FAILED, "there is no library " + library);
            return Step.LATER;
        }
        Optional<ChangesRepository.Reading> next =
                run.mode() == Mode.ALL || nothingToAsk(run) ? Optional.empty() : changes.next();
        if (next.isEmpty()) {
            choose(run);
            return Step.AT_ONCE;
        }
        RefreshRun.Counts counts = runs.counts(run.jobId());
        Optional<MetadataProvider> provider = providers.of(false);
        if (provider.isEmpty()) {
            return lacks(run, counts);
        }
        reports.say(run, counts, RefreshReports.reading(run));
        changes.read(provider.get(), next.get(), () -> runs.turned(run.jobId()));
        return Step.AT_ONCE;
    }

    /** The lists need not be read for nothing. */
    private boolean nothingToAsk(RefreshRun run) {
        return run.pages() == 0 && !items.any(run.libraryId());
    }

    private void choose(RefreshRun run) {
        transactions.executeWithoutResult(status -> {
            if (run.mode() == Mode.ALL) {
                runs.chosen(run.jobId(), items.all(run.libraryId()), 0);
                return;
            }
            int most = run.mode() == Mode.DAILY
                    ? Math.max(settings.leastItems(), settings.mostRequests() - run.pages())
                    : Integer.MAX_VALUE;
            items.renewUnchanged();
            List<Long> changed = items.changed(run.libraryId());
            List<Long> chosen = changed.stream().limit(most).toList();
            runs.chosen(run.jobId(), chosen, changed.size() - chosen.size());
        });
    }

    private Step ask(RefreshRun run) {
        RefreshRun.Counts counts = runs.counts(run.jobId());
        if (counts.unasked() + counts.open() == 0) {
            reports.end(run, Status.COMPLETED, RefreshReports.completed(run, counts));
            return Step.LATER;
        }
        if (counts.done() > run.done()) {
            runs.done(run.jobId(), counts.done());
        } else if (providers.lack(false).isPresent()) {
            return lacks(run, counts);
        } else if (stuck(run)) {
            reports.end(run, Status.FAILED, RefreshReports.givenUp(counts));
            return Step.LATER;
        }
        reports.say(run, counts, RefreshReports.asking(counts));
        runs.unasked(run.jobId(), Math.max(0, AT_ONCE - counts.open())).forEach(item -> ask(run, item));
        return Step.LATER;
    }

    private void ask(RefreshRun run, long item) {
        transactions.executeWithoutResult(status -> {
            if (runs.lock(run.jobId())) {
                runs.asked(run.jobId(), item);
                new Correlation(run.correlation(), List.of(), Urgency.LOW, null).run(() -> items.ask(item));
            }
        });
    }

    private Step lacks(RefreshRun run, RefreshRun.Counts counts) {
        Optional<ProviderLack> lack = providers.lack(false);
        if (lack.isEmpty()) {
            return Step.LATER;
        }
        if (lack.get().reason() == ProviderLack.Reason.NO_KEY) {
            reports.end(run, Status.FAILED, lack.get().problem());
            return Step.LATER;
        }
        return waits(run, counts, lack.get().problem());
    }

    private Step waits(RefreshRun run, RefreshRun.Counts counts, String problem) {
        String message = RefreshReports.waiting(counts, problem);
        if (stuck(run)) {
            reports.end(run, Status.FAILED, message);
        } else {
            reports.say(run, counts, message);
        }
        return Step.MUCH_LATER;
    }

    private boolean stuck(RefreshRun run) {
        return clock.instant().isAfter(run.progressedAt().plus(settings.givenUpAfter()));
    }

    private void cancel(RefreshRun run) {
        reports.end(run, Status.CANCELLED, RefreshReports.cancelled(runs.counts(run.jobId())));
    }

    private enum Step {
        AT_ONCE,
        LATER,
        MUCH_LATER
    }
}
