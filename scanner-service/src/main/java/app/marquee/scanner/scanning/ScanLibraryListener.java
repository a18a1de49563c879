package app.marquee.scanner.scanning;

import app.marquee.messaging.Listener;
import app.marquee.messaging.Outbox;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.JobProgress.Status;
import app.marquee.model.topology.ServiceName;
import org.springframework.stereotype.Component;

/** Writes the wish down; the work is done by {@link ScanWork}. */
@Component
class ScanLibraryListener implements Listener<ScanLibrary> {
    private final ScanRequests requests;
    private final Outbox outbox;

    ScanLibraryListener(ScanRequests requests, Outbox outbox) {
        this.requests = requests;
        this.outbox = outbox;
    }

    @Override
    public void on(ScanLibrary wish) {
        if (requests.take(wish).isEmpty() && wish.jobId() != null) {
            outbox.add(new JobProgress(
                    wish.jobId(),
                    ServiceName.SCANNER.wireName(),
                    Status.FAILED,
                    null,
                    0,
                    0,
                    "There is no library " + wish.libraryId() + "."));
        }
    }
}
