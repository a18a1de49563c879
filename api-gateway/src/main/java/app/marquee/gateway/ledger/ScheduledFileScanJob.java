package app.marquee.gateway.ledger;

import app.marquee.messaging.Correlation;
import app.marquee.model.command.ScanLibrary;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts a scan of each library into the ledger: {@code {"mode": "quick|full"}}. */
@Component
class ScheduledFileScanJob implements JobHandler {
    private final LibraryRepository libraries;

    ScheduledFileScanJob(LibraryRepository libraries) {
        this.libraries = libraries;
    }

    @Override
    public JobType type() {
        return JobType.SCHEDULED_FILE_SCAN;
    }

    @Override
    public JobOutcome handle(Job job) {
        ScanLibrary.Mode mode = LibraryScanJob.mode(new Payload(job.payload()).text("mode"));
        int scans = libraries
                .scanAll(mode.name().toLowerCase(Locale.ROOT), job.priority(), Correlation.currentId())
                .size();
        return new JobOutcome.Done(scans == 1 ? "1 scan asked for" : scans + " scans asked for");
    }
}
