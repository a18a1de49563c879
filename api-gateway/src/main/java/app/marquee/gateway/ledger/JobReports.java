package app.marquee.gateway.ledger;

import app.marquee.model.MessageJson;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.PlayersNotified;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes into the ledger what services say of their work. */
@Component
class JobReports {
    private final JobRepository jobs;
    private final MirrorRepository mirror;
    private final LedgerSettings settings;
    private final Clock clock;

    JobReports(JobRepository jobs, MirrorRepository mirror, LedgerSettings settings, Clock clock) {
        this.jobs = jobs;
        this.mirror = mirror;
        this.settings = settings;
        this.clock = clock;
    }

    void progress(JobProgress report) {
        Instant now = clock.instant();
        jobs.progress(
                report.jobId(),
                report.current(),
                report.total(),
                report.message() == null ? report.phase() : report.message(),
                report.service(),
                now.plus(settings.silentAfter()));
        switch (report.status()) {
            case RUNNING -> {}
            case COMPLETED -> jobs.finish(report.jobId(), "completed", report.message(), null, now);
            case CANCELLED -> jobs.finish(report.jobId(), "cancelled", report.message(), null, now);
            case FAILED -> {
                if (!jobs.finish(report.jobId(), "failed", null, report.message(), now)) {
                    jobs.failedAfterwards(report.jobId(), report.message());
                }
            }
        }
    }

    /** A job that asked for this item's publishing has what it asked for, whether or not somebody reports on it. */
    void published(AssetPublished published, String correlation) {
        mirror.publishJob(published.itemId(), correlation)
                .ifPresent(job -> jobs.finish(
                        job,
                        published.outcome() == AssetPublished.Outcome.FAILED ? "failed" : "completed",
                        published.outcome().name().toLowerCase(Locale.ROOT),
                        published.reason(),
                        clock.instant()));
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
