package app.marquee.gateway.ledger;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.Outbox;
import app.marquee.messaging.settings.Live;
import app.marquee.model.event.JobProgress;
import app.marquee.model.media.Urgency;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Has jobs for many items done, some items at a time: what a person asks for meanwhile waits for few of them, and what is not
 * asked for yet is cancelled at once.
 */
@Component
class BulkItems {
    /** Every how many items it is said how far a job is. */
    private static final int SAID_EVERY = 10;

    /** Items asked for and not reported on, at most. */
    private static final int OUTSTANDING = 100;

    private final JobRepository jobs;
    private final JobItemRepository items;
    private final JobNews news;
    private final Map<JobType, BulkWork> works = new EnumMap<>(JobType.class);
    private final Live<LedgerSettings> settings;
    private final Outbox outbox;
    private final Clock clock;

    BulkItems(
            JobRepository jobs,
            JobItemRepository items,
            JobNews news,
            List<BulkWork> works,
            Live<LedgerSettings> settings,
            Outbox outbox,
            Clock clock) {
        this.jobs = jobs;
        this.items = items;
        this.news = news;
        works.forEach(work -> this.works.put(work.type(), work));
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Begins a job, or goes on with one that nobody reported on any more or that is tried again. */
    void begin(Job job) {
        items.add(job.id(), named(job));
        if (items.counts(job.id()).isEmpty()) {
            throw new JobRefusedException("the payload names no items: {\"ids\": [1, 2, 3]}");
        }
        long done = items.again(job.id());
        jobs.bulkProgress(job.id(), done, clock.instant().plus(settings.get().silentAfter()));
        ask(job);
        finishWhenOver(job);
    }

    /** Of a row inserted by hand. */
    private static List<Long> named(Job job) {
        return job.payload().path("ids").values().stream()
                .filter(JsonNode::canConvertToLong)
                .map(JsonNode::asLong)
                .toList();
    }

    boolean does(Job job) {
        return JobType.of(job.type()).filter(works::containsKey).isPresent();
    }

    boolean knows(JobProgress report) {
        Long item = report.itemId();
        return item != null && items.knows(report.jobId(), item);
    }

    void reported(JobProgress report) {
        if (report.status() == JobProgress.Status.RUNNING) {
            return;
        }
        jobs.lock(report.jobId());
        boolean first = items.result(
                report.jobId(),
                Objects.requireNonNull(report.itemId()),
                report.status().name().toLowerCase(Locale.ROOT),
                report.message());
        if (first) {
            jobs.oneMore(report.jobId(), clock.instant().plus(settings.get().silentAfter()));
            jobs.find(report.jobId()).filter(job -> job.completedAt() == null).ifPresent(job -> {
                if (items.asked(job.id()) <= OUTSTANDING / 2) {
                    ask(job);
                }
                if (job.progressCurrent() % SAID_EVERY == 0) {
                    news.changed(job.id());
                }
                finishWhenOver(job);
            });
        }
    }

    /** What is asked for already is reported on by its service. The caller holds the job's lock. */
    void cancel(Job job) {
        items.cancelPending(job.id());
        finishWhenOver(job);
    }

    private void ask(Job job) {
        BulkWork work = Objects.requireNonNull(works.get(JobType.of(job.type()).orElseThrow()));
        List<Long> next = items.ask(job.id(), OUTSTANDING - items.asked(job.id()));
        String correlation = job.correlationId() == null ? Correlation.newId() : job.correlationId();
        new Correlation(correlation, List.of(), new Urgency(job.priority()), null)
                .run(() -> next.forEach(item -> outbox.add(work.command(item, job))));
    }

    private void finishWhenOver(Job job) {
        if (items.anyOpen(job.id())) {
            return;
        }
        Map<String, Long> counts = items.counts(job.id());
        long completed = counts.getOrDefault("completed", 0L);
        long failed = counts.getOrDefault("failed", 0L);
        long cancelled = counts.getOrDefault("cancelled", 0L);
        String status = cancelled > 0 ? "cancelled" : failed > 0 && completed == 0 ? "failed" : "completed";
        jobs.finish(
                job.id(),
                status,
                "%d done, %d failed, %d cancelled".formatted(completed, failed, cancelled),
                failed == 0 ? null : failed + " items failed; see /api/v1/jobs/" + job.id() + "/results?status=failed",
                clock.instant());
        news.changed(job.id());
    }
}
