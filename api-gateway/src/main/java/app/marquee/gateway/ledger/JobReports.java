package app.marquee.gateway.ledger;

import app.marquee.messaging.settings.Live;
import app.marquee.model.MessageJson;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.PlayersNotified;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes into the ledger what services say of their work. */
@Component
class JobReports {
    private final JobRepository jobs;
    private final BulkItems bulk;
    private final JobNews news;
    private final MirrorRepository mirror;
    private final Live<LedgerSettings> settings;
    private final Clock clock;

    JobReports(
            JobRepository jobs,
            BulkItems bulk,
            JobNews news,
            MirrorRepository mirror,
            Live<LedgerSettings> settings,
            Clock clock) {
        this.jobs = jobs;
        this.bulk = bulk;
        this.news = news;
        this.mirror = mirror;
        this.settings = settings;
        this.clock = clock;
    }

    void progress(JobProgress report) {
        if (bulk.knows(report)) {
            bulk.reported(report);
            return;
        }
        Instant now = clock.instant();
        jobs.progress(
                report.jobId(),
                report.current(),
                report.total(),
                report.message() == null ? report.phase() : report.message(),
                report.service(),
                now.plus(settings.get().silentAfter()));
        switch (report.status()) {
            case RUNNING -> {}
            case COMPLETED -> over(report.jobId(), "completed", report.message(), null, now);
            case CANCELLED -> over(report.jobId(), "cancelled", report.message(), null, now);
            case FAILED -> {
                if (!over(report.jobId(), "failed", null, report.message(), now)) {
                    jobs.failedAfterwards(report.jobId(), report.message());
                    news.changed(report.jobId());
                }
            }
        }
    }

    /** A job that asked for this item's publishing has what it asked for, whether or not somebody reports on it. */
    void published(AssetPublished published, String correlation) {
        mirror.publishJob(published.itemId(), correlation)
                .ifPresent(job -> over(
                        job,
                        published.outcome() == AssetPublished.Outcome.FAILED ? "failed" : "completed",
                        published.outcome().name().toLowerCase(Locale.ROOT),
                        published.reason(),
                        clock.instant()));
    }

    private boolean over(long id, String status, @Nullable String message, @Nullable String error, Instant now) {
        boolean moved = jobs.finish(id, status, message, error, now);
        if (moved) {
            news.changed(id);
        }
        return moved;
    }

    /** Rows of type {@code notify-…} show what the notifier did. */
    void told(PlayersNotified told, String correlation) {
        String status = switch (told.outcome()) {
            case TOLD -> "completed";
            case UNKNOWN -> "unknown";
            case FAILED -> "failed";
        };
        mirror.add(
                "notify-" + told.service(),
                MessageJson.mapper()
                        .valueToTree(Map.of(
                                "targetId", told.targetId(),
                                "target", told.target(),
                                "folder", told.folder(),
                                "items", told.items())),
                status,
                told.reason(),
                correlation,
                clock.instant());
    }
}
