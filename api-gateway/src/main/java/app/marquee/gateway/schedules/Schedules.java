package app.marquee.gateway.schedules;

import app.marquee.gateway.ledger.JobLedger;
import app.marquee.gateway.ledger.JobOrder;
import app.marquee.messaging.Correlation;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts what is due into the ledger; the row's lock sees to it that one instance does. */
@Component
class Schedules {
    private final ScheduleRepository schedules;
    private final JobLedger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Schedules(ScheduleRepository schedules, JobLedger ledger, TransactionTemplate transaction, Clock clock) {
        this.schedules = schedules;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A run that was missed is caught up once, as the next one is counted from now. */
    void tick() {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            for (Schedule each : schedules.due(now)) {
                Instant next = Schedule.next(each.cron(), each.timezone(), now);
                if (each.nextRun() == null) {
                    schedules.ran(each.name(), null, next, null);
                } else {
                    long job = order(each);
                    schedules.ran(each.name(), now, next, "job " + job);
                }
            }
        });
    }

    /** Now, besides its own times. The job's id. */
    long run(Schedule schedule) {
        Long job = transaction.execute(status -> {
            long id = order(schedule);
            schedules.ran(schedule.name(), clock.instant(), schedule.nextRun(), "job " + id);
            return id;
        });
        return job == null ? 0 : job;
    }

    private long order(Schedule schedule) {
        return ledger.add(new JobOrder(
                        schedule.jobType(),
                        schedule.priority(),
                        schedule.payload(),
                        Correlation.currentId(),
                        null,
                        null))
                .orElseThrow();
    }
}
