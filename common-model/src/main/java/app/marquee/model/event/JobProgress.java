package app.marquee.model.event;

import app.marquee.model.WireName;
import org.jspecify.annotations.Nullable;

/**
 * How far the work for a job is. Sent by whichever service does it.
 *
 * @param phase   for example {@code scanning}
 * @param total   0 while it is not known
 * @param message in words a person can read
 * @param itemId  the one item this is about, of a job for many; null when it is about the whole job
 */
@WireName("job.progress")
public record JobProgress(
        long jobId,
        String service,
        Status status,
        @Nullable String phase,
        long current,
        long total,
        @Nullable String message,
        @Nullable Long itemId)
        implements PipelineEvent {
    /** Of the whole job. */
    public JobProgress(
            long jobId,
            String service,
            Status status,
            @Nullable String phase,
            long current,
            long total,
            @Nullable String message) {
        this(jobId, service, status, phase, current, total, message, null);
    }

    public enum Status {
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELLED
    }
}
