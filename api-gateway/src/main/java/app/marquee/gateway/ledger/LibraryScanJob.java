package app.marquee.gateway.ledger;

import app.marquee.messaging.Outbox;
import app.marquee.model.command.ScanLibrary;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the scanner: {@code {"libraryId": 1, "mode": "quick|full", "directory": "…"}}. */
@Component
class LibraryScanJob implements JobHandler {
    private final Outbox outbox;

    LibraryScanJob(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public JobType type() {
        return JobType.LIBRARY_SCAN;
    }

    @Override
    public JobOutcome handle(Job job) {
        Payload payload = new Payload(job.payload());
        outbox.add(new ScanLibrary(
                job.id(), payload.id("libraryId"), mode(payload.text("mode")), payload.text("directory")));
        return new JobOutcome.Asked();
    }

    static ScanLibrary.Mode mode(@Nullable String mode) {
        return switch (mode == null ? "quick" : mode.toLowerCase(Locale.ROOT)) {
            case "quick" -> ScanLibrary.Mode.QUICK;
            case "full" -> ScanLibrary.Mode.FULL;
            default -> throw new JobRefusedException("mode is 'quick' or 'full', not '" + mode + "'");
        };
    }
}
