package app.marquee.gateway.ledger;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.Outbox;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.command.CancelJob;
import app.marquee.model.media.Urgency;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Where whatever is to be done is put, looked up, tried again and cancelled. */
@Component
public class JobLedger {
    private final JobRepository jobs;
    private final JobItemRepository bulkItems;
    private final BulkItems bulk;
    private final JobNews news;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JobLedger(
            JobRepository jobs,
            JobItemRepository bulkItems,
            BulkItems bulk,
            JobNews news,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.jobs = jobs;
        this.bulkItems = bulkItems;
        this.bulk = bulk;
        this.news = news;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The job's id; empty when an order with the same receipt was put in before. */
    public Optional<Long> add(JobOrder order) {
        return transaction.execute(status -> {
            Optional<Long> id = jobs.add(order);
            id.ifPresent(news::changed);
            return id;
        });
    }

    /** With the type's own priority and the correlation of the work in hand. */
    public long add(JobType type, int priority, JsonNode payload) {
        return add(new JobOrder(type.wireName(), priority, payload, Correlation.currentId(), null, null))
                .orElseThrow();
    }

    /** A job for many items, done in their order; what becomes of each is kept. */
    public long addBulk(JobType type, JsonNode payload, Collection<Long> items) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long id = add(type, type.priority(), payload);
            bulkItems.add(id, items);
            jobs.total(id, items.size());
            return id;
        }));
    }

    public Job get(long id) {
        return jobs.find(id)
                .orElseThrow(() ->
                        ApiProblem.notFound("There is no job " + id + ".", "The jobs are listed under /api/v1/jobs."));
    }

    Job retry(long id) {
        Job job = get(id);
        transaction.executeWithoutResult(status -> {
            if (!jobs.retry(id)) {
                throw ApiProblem.conflict(
                        "Job " + id + " is " + job.status() + ".", "Only failed and cancelled jobs are tried again.");
            }
            news.changed(id);
        });
        return get(id);
    }

    Job cancel(long id) {
        transaction.executeWithoutResult(status -> {
            jobs.lock(id);
            Job job = get(id);
            if (!job.cancellable()) {
                throw ApiProblem.conflict("Job " + id + " cannot be cancelled.", "Wait for it.");
            }
            switch (job.status()) {
                case "pending", "waiting" -> {
                    bulkItems.cancelPending(id);
                    jobs.finish(id, "cancelled", "cancelled before it began", null, clock.instant());
                    news.changed(id);
                }
                case "processing" -> {
                    jobs.cancelRequested(id, clock.instant());
                    outbox.add(new CancelJob(id), Urgency.CRITICAL);
                    if (bulk.does(job)) {
                        bulk.cancel(job);
                    }
                }
                default ->
                    throw ApiProblem.conflict(
                            "Job " + id + " is " + job.status() + " already.", "There is nothing to cancel.");
            }
        });
        return get(id);
    }
}
