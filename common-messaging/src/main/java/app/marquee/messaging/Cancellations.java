package app.marquee.messaging;

import app.marquee.messaging.lifecycle.KeptForAWhile;
import app.marquee.model.command.CancelJob;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** Jobs that somebody cancelled. Long work asks between two pieces of it. */
public class Cancellations implements Listener<CancelJob>, KeptForAWhile {
    /** Longer than any job runs. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcTemplate jdbc;

    public Cancellations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void on(CancelJob command) {
        jdbc.update("insert into cancelled_job (job_id) values (?) on conflict do nothing", command.jobId());
    }

    public boolean cancelled(long jobId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from cancelled_job where job_id = ?)", Boolean.class, jobId));
    }

    /** The work has ended for it; when somebody has the job tried again, that is not cancelled. */
    public void ended(long jobId) {
        jdbc.update("delete from cancelled_job where job_id = ?", jobId);
    }

    @Override
    public void forgetOld(Instant now) {
        jdbc.update("delete from cancelled_job where cancelled_at < ?", Timestamp.from(now.minus(KEPT)));
    }
}
