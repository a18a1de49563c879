package app.marquee.scanner.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a library is doing.
 *
 * @param files   that are there
 * @param missing that are not, and may come back
 * @param frozen  why nothing is removed at present; null when all is well
 */
public record LibraryState(
        long files,
        long missing,
        @Nullable String frozen,
        @Nullable LastScan lastScan) {
    /** @param state the phase, or how it ended */
    public record LastScan(
            long id,
            String mode,
            String state,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String error) {}
}
