package app.marquee.gateway.ledger;

import app.marquee.messaging.settings.Live;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Clears the history of what is long over, and asks again for jobs of which nobody has said anything for too long. */
@Component
class ScheduledCleanupJob implements JobHandler {
    private final JobListRepository list;
    private final JobRepository jobs;
    private final JobNews news;
    private final Live<LedgerSettings> settings;
    private final Clock clock;

    ScheduledCleanupJob(
            JobListRepository list, JobRepository jobs, JobNews news, Live<LedgerSettings> settings, Clock clock) {
        this.list = list;
        this.jobs = jobs;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public JobType type() {
        return JobType.SCHEDULED_CLEANUP;
    }

    @Override
    public JobOutcome handle(Job job) {
        Instant now = clock.instant();
        int completed = list.clear(
                List.of("completed", "cancelled", "duplicate"),
                now.minus(settings.get().keepCompleted()));
        int failed = list.clear(
                List.of("failed", "unknown"), now.minus(settings.get().keepFailed()));
        int silent = 0;
        for (Job each : list.silent(now)) {
            if (each.cancelledAt() != null) {
                // Asked for again it would be wanted again.
                jobs.finish(each.id(), "cancelled", "cancelled; nobody reported in time", null, now);
                news.changed(each.id());
            } else if (each.retryCount() < each.maxRetries()) {
                list.askAgain(each.id());
            } else {
                jobs.finish(each.id(), "failed", null, "nobody reported in time", now);
                news.changed(each.id());
            }
            silent++;
        }
        return new JobOutcome.Done("%d completed and %d failed jobs cleared, %d silent ones looked after"
                .formatted(completed, failed, silent));
    }
}
