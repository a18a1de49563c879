package app.marquee.scanner.scanning;

import app.marquee.messaging.Listener;
import app.marquee.messaging.Outbox;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.JobProgress.Status;
import app.marquee.model.topology.ServiceName;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        if (leadsOutside(wish.directory())) {
            refuse(wish, "'" + wish.directory() + "' leads out of the library. Name a folder below its root.");
        } else if (requests.take(wish).isEmpty()) {
            refuse(wish, "There is no library " + wish.libraryId() + ".");
        }
    }

    private static boolean leadsOutside(@Nullable String directory) {
        return directory != null && List.of(directory.split("/")).contains("..");
    }

    private void refuse(ScanLibrary wish, String why) {
        if (wish.jobId() != null) {
            outbox.add(new JobProgress(wish.jobId(), ServiceName.SCANNER.wireName(), Status.FAILED, null, 0, 0, why));
        }
    }
}
