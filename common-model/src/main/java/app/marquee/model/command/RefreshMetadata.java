package app.marquee.model.command;

import app.marquee.model.WireName;
import org.jspecify.annotations.Nullable;

/**
 * Bring the facts of a whole library, or of all, up to what providers know now. Sent by api-gateway, done by
 * enrichment-service, which says how far it is and when it is done.
 *
 * @param libraryId null for all
 */
@WireName("metadata.refresh")
public record RefreshMetadata(
        Long jobId, Mode mode, @Nullable Long libraryId) implements Command, ForJob {
    public enum Mode {
        /** What changed at the provider, as far as a day's requests go. */
        DAILY,
        /** Whatever changed at the provider. */
        CHANGED,
        /** Every title, changed or not. */
        ALL
    }
}
