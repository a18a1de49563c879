package app.marquee.model.command;

import org.jspecify.annotations.Nullable;

/** What a job of the ledger may wait for; it ends when the command's service has said so in {@code job.progress}. */
public interface ForJob {
    /** Null when no job waits for it. */
    @Nullable
    Long jobId();
}
