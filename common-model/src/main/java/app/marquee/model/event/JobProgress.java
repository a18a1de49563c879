package app.marquee.model.event;

import app.marquee.model.WireName;
import org.jspecify.annotations.Nullable;

/**
 * How far the work for a job is. Sent by whichever service does it.
 *
 * @param phase   for example {@code scanning}
 * @param total   0 while it is not known
 * @param message in words a person can read
 */
@WireName("job.progress")
public record JobProgress(
        long jobId,
        String service,
        Status status,
        @Nullable String phase,
        long current,
        long total,
        @Nullable String message)
        implements PipelineEvent {
    public enum Status {
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELLED
    }
}
