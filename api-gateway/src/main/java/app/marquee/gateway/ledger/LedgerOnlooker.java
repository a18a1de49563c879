package app.marquee.gateway.ledger;

import app.marquee.gateway.live.Onlooker;
import app.marquee.messaging.HeardMessage;
import app.marquee.model.Message;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.LibraryRemoved;
import app.marquee.model.event.PlayersNotified;
import org.springframework.stereotype.Component;

/** What the ledger learns from what others say: how far its jobs are, what was told to players, which libraries there are. */
@Component
class LedgerOnlooker implements Onlooker {
    private final JobReports reports;
    private final LibraryRepository libraries;

    LedgerOnlooker(JobReports reports, LibraryRepository libraries) {
        this.reports = reports;
        this.libraries = libraries;
    }

    @Override
    public void saw(HeardMessage heard, Message message, long sequence) {
        switch (message) {
            case JobProgress progress -> reports.progress(progress);
            case AssetPublished published -> reports.published(published, heard.correlationId());
            case PlayersNotified told -> reports.told(told, heard.correlationId());
            case LibraryChanged(var library, var revision) -> libraries.changed(library, revision);
            case LibraryRemoved(var id, var revision) -> libraries.removed(id, revision);
            default -> {}
        }
    }
}
