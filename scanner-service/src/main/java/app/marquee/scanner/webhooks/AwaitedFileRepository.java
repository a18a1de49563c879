package app.marquee.scanner.webhooks;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Since when a webhook's files are waited for; survives a restart. */
@Repository
class AwaitedFileRepository {
    private final JdbcClient jdbc;

    AwaitedFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant since(long jobId, Instant now) {
        return jdbc.sql("""
                        insert into awaited_file (job_id, since) values (:job, :now)
                        on conflict (job_id) do update set since = awaited_file.since returning since
                        """)
                .param("job", jobId)
                .param("now", Timestamp.from(now))
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    void forget(long jobId) {
        jdbc.sql("delete from awaited_file where job_id = :job")
                .param("job", jobId)
                .update();
    }
}
