package app.marquee.messaging;

import app.marquee.messaging.lifecycle.KeptForAWhile;
import app.marquee.model.command.CancelJob;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Jobs that somebody cancelled. Long work asks between two pieces of it. A job that is tried again keeps its number: it is
 * asked for after it was cancelled, and so what was cancelled before holds no longer.
 */
public class Cancellations implements Listener<CancelJob>, KeptForAWhile {
    /** Longer than any job runs. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Cancellations(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void on(CancelJob command) {
        Instant saidAt = Correlation.current().map(Correlation::sentAt).orElseGet(clock::instant);
        jdbc.update("""
                insert into cancelled_job (job_id, cancelled_at) values (?, ?)
                on conflict (job_id) do update set cancelled_at = greatest(cancelled_job.cancelled_at, excluded.cancelled_at)
                """, command.jobId(), Timestamp.from(saidAt));
    }

    public boolean cancelled(long jobId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from cancelled_job where job_id = ?)", Boolean.class, jobId));
    }

    /** A command for the job was said then. */
    public void asked(long jobId, Instant saidAt) {
        jdbc.update("delete from cancelled_job where job_id = ? and cancelled_at < ?", jobId, Timestamp.from(saidAt));
    }

    @Override
    public void forgetOld(Instant now) {
        jdbc.update("delete from cancelled_job where cancelled_at < ?", Timestamp.from(now.minus(KEPT)));
    }
}
