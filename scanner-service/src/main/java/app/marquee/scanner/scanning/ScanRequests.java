package app.marquee.scanner.scanning;

import app.marquee.messaging.Correlation;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.command.ScanLibrary.Mode;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes wishes for scans: one scan walks a library at a time, and who asks meanwhile for the same is answered by it. */
@Component
public class ScanRequests {
    private final ScanRepository scans;
    private final Clock clock;

    ScanRequests(ScanRepository scans, Clock clock) {
        this.scans = scans;
        this.clock = clock;
    }

    /** @return the scan's id; empty when there is no such library */
    @Transactional
    public Optional<Long> take(ScanLibrary wish) {
        if (!scans.lockLibrary(wish.libraryId())) {
            return Optional.empty();
        }
        String directory = tidy(wish.directory());
        long scan = scans.walking(wish.libraryId()).stream()
                .filter(running -> covers(running, wish.mode(), directory))
                .map(Scan::id)
                .findFirst()
                .orElseGet(() -> scans.insert(
                        wish.libraryId(), wish.mode(), directory, Correlation.currentId(), clock.instant()));
        if (wish.jobId() != null) {
            scans.answer(scan, wish.jobId());
        }
        return Optional.of(scan);
    }

    /** A quick scan that begins later than now, although one may be under way: it may have passed what was missed. */
    @Transactional
    public void afresh(long libraryId) {
        if (!scans.lockLibrary(libraryId)) {
            return;
        }
        boolean waiting = scans.walking(libraryId).stream()
                .anyMatch(scan -> scan.discoveringAt() == null && scan.directory() == null);
        if (!waiting) {
            scans.insert(libraryId, Mode.QUICK, null, Correlation.currentId(), clock.instant());
        }
    }

    private static boolean covers(Scan running, Mode mode, @Nullable String directory) {
        boolean thorough = running.mode() == mode || running.mode() == Mode.FULL;
        return thorough && (running.directory() == null || running.directory().equals(directory));
    }

    private static @Nullable String tidy(@Nullable String directory) {
        if (directory == null) {
            return null;
        }
        String tidy = directory.replaceAll("^/+|/+$", "");
        return tidy.isEmpty() ? null : tidy;
    }
}
