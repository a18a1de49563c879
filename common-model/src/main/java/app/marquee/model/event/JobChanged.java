package app.marquee.model.event;

import app.marquee.model.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A job came into the ledger, was begun, or is over. Sent by api-gateway; how far the work in between is, says
 * {@link JobProgress}.
 *
 * @param type    in kebab-case, for example {@code library-scan}
 * @param total   0 while it is not known
 * @param message in words a person can read: how it ended, or why it failed
 */
@WireName("job.changed")
public record JobChanged(
        long jobId,
        String type,
        Status status,
        long current,
        long total,
        @Nullable String message) implements PipelineEvent {
    public enum Status {
        PENDING,
        PROCESSING,
        COMPLETED,
        FAILED,
        CANCELLED,
        DUPLICATE,
        UNKNOWN
    }
}
