package app.marquee.gateway.ledger;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.settings.Live;
import app.marquee.model.media.Urgency;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the most urgent jobs that are due and hands them on, in one transaction: the rows' locks keep others away from them,
 * and when this process dies the jobs are as they were. When one of them fails, each is taken by itself.
 */
@Component
class JobDispatch {
    private static final Logger log = LoggerFactory.getLogger(JobDispatch.class);
    private static final int STACK_LENGTH = 4_000;
    private static final int AT_ONCE = 20;

    private final JobRepository jobs;
    private final JobNews news;
    private final Map<JobType, JobHandler> handlers;
    private final Live<LedgerSettings> settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String instance = "api-gateway/" + ProcessHandle.current().pid();

    JobDispatch(
            JobRepository jobs,
            JobNews news,
            List<JobHandler> handlers,
            Live<LedgerSettings> settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.jobs = jobs;
        this.news = news;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::type, Function.identity()));
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    int handlers() {
        return handlers.size();
    }

    /** Whether there was a job. */
    boolean next() {
        List<Job> inHand = new ArrayList<>();
        try {
            return take(AT_ONCE, inHand);
        } catch (DataAccessResourceFailureException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            if (inHand.isEmpty()) {
                throw e;
            }
            inHand.forEach(each -> takeOne());
            return true;
        }
    }

    private void takeOne() {
        List<Job> inHand = new ArrayList<>();
        try {
            take(1, inHand);
        } catch (DataAccessResourceFailureException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            if (inHand.isEmpty()) {
                throw e;
            }
            transaction.executeWithoutResult(status -> failed(inHand.getFirst(), e));
        }
    }

    private boolean take(int most, List<Job> inHand) {
        transaction.executeWithoutResult(status -> {
            inHand.addAll(jobs.claim(clock.instant(), most));
            inHand.forEach(this::handle);
        });
        if (!inHand.isEmpty()) {
            CrashPoint.passed("gateway.job-dispatched");
        }
        return !inHand.isEmpty();
    }

    private void handle(Job job) {
        JobHandler handler = JobType.of(job.type()).map(handlers::get).orElse(null);
        if (handler == null) {
            throw new JobRefusedException(refusal(job.type()));
        }
        String correlation = job.correlationId() == null ? Correlation.newId() : job.correlationId();
        new Correlation(correlation, List.of(), new Urgency(job.priority()), null).run(() -> {
            Instant now = clock.instant();
            JobOutcome outcome = handler.handle(job);
            jobs.asked(
                    job.id(),
                    instance,
                    correlation,
                    now,
                    now.plus(settings.get().silentAfter()));
            switch (outcome) {
                case JobOutcome.Asked asked -> {}
                case JobOutcome.Done(var message) -> jobs.finish(job.id(), "completed", message, null, now);
                case JobOutcome.Duplicate(var of) ->
                    jobs.finish(job.id(), "duplicate", "the same as job " + of, null, now);
            }
            news.changed(job.id());
            log.atInfo()
                    .addKeyValue(LogKeys.JOB_ID, job.id())
                    .addKeyValue("type", job.type())
                    .addKeyValue("outcome", outcome)
                    .log("job dispatched");
        });
    }

    private void failed(Job job, RuntimeException failure) {
        String error = String.valueOf(failure.getMessage());
        boolean hopeless = failure instanceof JobRefusedException || job.retryCount() >= job.maxRetries();
        log.atWarn()
                .addKeyValue(LogKeys.JOB_ID, job.id())
                .addKeyValue("type", job.type())
                .addKeyValue(LogKeys.ATTEMPT, job.retryCount() + 1)
                .addKeyValue(LogKeys.REASON, error)
                .log(hopeless ? "job failed" : "job is tried again later");
        if (hopeless) {
            jobs.finish(job.id(), "failed", null, error, clock.instant());
            news.changed(job.id());
        } else {
            Duration gap = settings.get().firstRetry().multipliedBy(1L << Math.min(job.retryCount(), 10));
            jobs.tryLater(job.id(), error, stackOf(failure), clock.instant().plus(gap));
        }
    }

    private String refusal(String type) {
        return JobType.of(type)
                .map(
                        known -> known.wireName() + " is done by " + known.doneBy()
                                + " as part of other work; ask for library-scan, enrich-metadata, refresh-metadata or publish instead")
                .orElse("nobody does jobs of type '" + type + "'; the types are listed under /api/v1/jobs/types");
    }

    private static String stackOf(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.getBuffer().substring(0, Math.min(text.getBuffer().length(), STACK_LENGTH));
    }
}
