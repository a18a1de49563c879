package app.marquee.enrichment.refresh;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.Outbox;
import app.marquee.model.event.JobProgress;
import app.marquee.model.media.Urgency;
import app.marquee.model.topology.ServiceName;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says how far refreshes are, in words a person can read. */
@Component
class RefreshReports {
    private final RefreshRunRepository runs;
    private final Outbox outbox;
    private final TransactionTemplate transactions;

    RefreshReports(RefreshRunRepository runs, Outbox outbox, TransactionTemplate transactions) {
        this.runs = runs;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    void say(RefreshRun run, RefreshRun.Counts counts, String message) {
        transactions.executeWithoutResult(status -> {
            if (runs.reports(run.jobId(), message)) {
                send(run, counts, JobProgress.Status.RUNNING, message);
            }
        });
    }

    /** Ends it, unless somebody else did. */
    void end(RefreshRun run, JobProgress.Status how, String message) {
        transactions.executeWithoutResult(status -> {
            if (runs.lock(run.jobId())) {
                send(run, runs.counts(run.jobId()), how, message);
                runs.end(run.jobId());
            }
        });
    }

    private void send(RefreshRun run, RefreshRun.Counts counts, JobProgress.Status how, String message) {
        new Correlation(run.correlation(), List.of(), Urgency.HIGH, null)
                .run(() -> outbox.add(new JobProgress(
                        run.jobId(),
                        ServiceName.ENRICHMENT.wireName(),
                        how,
                        run.phase().name().toLowerCase(Locale.ROOT),
                        counts.done(),
                        counts.total(),
                        message)));
    }

    static String reading(RefreshRun run) {
        return "reads what changed at the provider, page " + (run.pages() + 1);
    }

    static String asking(RefreshRun.Counts counts) {
        return counts.done() + " of " + titles(counts.total()) + " asked for again, " + results(counts);
    }

    static String waiting(RefreshRun.Counts counts, String problem) {
        String left = counts.total() == 0 ? "" : " with " + (counts.total() - counts.done()) + " to go";
        return "waits" + left + ": " + problem;
    }

    static String completed(RefreshRun run, RefreshRun.Counts counts) {
        String asked = counts.total() == 0
                ? "no title had to be asked for again"
                : titles(counts.total()) + " asked for again, " + results(counts);
        return run.postponed() == 0 ? asked : asked + "; " + run.postponed() + " more wait for another day";
    }

    static String cancelled(RefreshRun.Counts counts) {
        return "cancelled: " + (counts.total() - counts.unasked()) + " of " + titles(counts.total())
                + " were asked for again";
    }

    static String givenUp(RefreshRun.Counts counts) {
        return "got no further for too long, with " + (counts.total() - counts.done()) + " of " + titles(counts.total())
                + " to go; ask again";
    }

    private static String results(RefreshRun.Counts counts) {
        String changed = counts.changed() + " had changed";
        return counts.failed() == 0 ? changed : changed + ", " + counts.failed() + " got no usable answer";
    }

    private static String titles(int count) {
        return count == 1 ? "1 title" : count + " titles";
    }
}
