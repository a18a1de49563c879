package app.marquee.gateway.ledger;

import app.marquee.messaging.Correlation;
import app.marquee.model.command.ScanLibrary;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts a scan of each library into the ledger: {@code {"mode": "quick|full"}}. */
@Component
class ScheduledFileScanJob implements JobHandler {
    private final LibraryRepository libraries;
    private final JobNews news;

    ScheduledFileScanJob(LibraryRepository libraries, JobNews news) {
        this.libraries = libraries;
        this.news = news;
    }

    @Override
    public JobType type() {
        return JobType.SCHEDULED_FILE_SCAN;
    }

    @Override
    public JobOutcome handle(Job job) {
        ScanLibrary.Mode mode = LibraryScanJob.mode(new Payload(job.payload()).text("mode"));
        List<Long> asked =
                libraries.scanAll(mode.name().toLowerCase(Locale.ROOT), job.priority(), Correlation.currentId());
        asked.forEach(news::changed);
        int scans = asked.size();
        return new JobOutcome.Done(scans == 1 ? "1 scan asked for" : scans + " scans asked for");
    }
}
