package app.marquee.scanner.scanning;

import app.marquee.messaging.Outbox;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.JobProgress.Status;
import app.marquee.model.topology.ServiceName;
import app.marquee.scanner.library.LibraryForgotten;
import org.springframework.stereotype.Component;

/** Tells the jobs that wait for a scan of a library that is forgotten: its scans go with it. */
@Component
class ForgottenScans implements LibraryForgotten {
    private final ScanRepository scans;
    private final Outbox outbox;

    ForgottenScans(ScanRepository scans, Outbox outbox) {
        this.scans = scans;
        this.outbox = outbox;
    }

    @Override
    public void forgotten(long libraryId) {
        scans.lockLibrary(libraryId);
        for (long job : scans.waitingJobs(libraryId)) {
            outbox.add(new JobProgress(
                    job,
                    ServiceName.SCANNER.wireName(),
                    Status.CANCELLED,
                    null,
                    0,
                    0,
                    "The library was removed while it was scanned."));
        }
    }
}
