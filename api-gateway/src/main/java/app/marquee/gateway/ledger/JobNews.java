package app.marquee.gateway.ledger;

import app.marquee.messaging.Outbox;
import app.marquee.messaging.Outgoing;
import app.marquee.model.event.JobChanged;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says, in the transaction that changes the ledger, how a job stands now. */
@Component
class JobNews {
    private final JobRepository jobs;
    private final Outbox outbox;

    JobNews(JobRepository jobs, Outbox outbox) {
        this.jobs = jobs;
        this.outbox = outbox;
    }

    void changed(long id) {
        jobs.find(id).ifPresent(job -> {
            Outgoing news = Outgoing.of(new JobChanged(
                    job.id(),
                    job.type(),
                    status(job.status()),
                    job.progressCurrent(),
                    job.progressTotal(),
                    job.errorMessage() == null ? job.progressMessage() : job.errorMessage()));
            String correlation = job.correlationId();
            outbox.add(correlation == null ? news : news.correlation(correlation));
        });
    }

    /** A job that waits for another is not begun. */
    private static JobChanged.Status status(String status) {
        return status.equals("waiting")
                ? JobChanged.Status.PENDING
                : JobChanged.Status.valueOf(status.toUpperCase(Locale.ROOT));
    }
}
