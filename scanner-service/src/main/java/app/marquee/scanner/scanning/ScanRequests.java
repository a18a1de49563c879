package app.marquee.scanner.scanning;

import app.marquee.messaging.Correlation;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.command.ScanLibrary.Mode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes wishes for scans. One scan walks a library at a time; whoever asks is answered by one that begins later, as one
 * under way may have passed what it is asked for. All who ask meanwhile share it.
 */
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
        List<Scan> walking = scans.walking(wish.libraryId());
        // What a full scan under way has passed was looked at anew; what changed there since, a quick one finds.
        Mode mode = walking.stream().anyMatch(scan -> scan.begun() && scan.covers(wish.mode(), directory))
                ? Mode.QUICK
                : wish.mode();
        long scan = walking.stream()
                .filter(waiting -> !waiting.begun() && waiting.covers(mode, directory))
                .map(Scan::id)
                .findFirst()
                .orElseGet(() ->
                        scans.insert(wish.libraryId(), mode, directory, Correlation.currentId(), clock.instant()));
        if (wish.jobId() != null) {
            scans.answer(scan, wish.jobId());
        }
        return Optional.of(scan);
    }

    private static @Nullable String tidy(@Nullable String directory) {
        if (directory == null) {
            return null;
        }
        String tidy = directory.replaceAll("^/+|/+$", "");
        return tidy.isEmpty() ? null : tidy;
    }
}
