package app.marquee.gateway.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger as people look at it: queue and history as one list, and what is cleared from it. */
@Repository
class JobListRepository implements JobCounts, RunningJobs {
    private static final String COLUMNS = """
            id, type, priority, payload, status, progress_current, progress_total, progress_message, retry_count, \
            max_retries, next_retry_at, created_at, started_at, completed_at, error_message, is_cancellable, cancelled_at, \
            correlation_id, dedupe_key""";
    private static final String CONDITION =
            " where (:type::text is null or type = :type) and (:status::text is null or status = :status)";

    private final JdbcClient database;

    JobListRepository(JdbcClient database) {
        this.database = database;
    }

    /** The newest first. */
    List<Job> list(@Nullable String type, @Nullable String status, int limit, int offset) {
        String first = " order by id desc limit :window";
        return database.sql("select * from ((select " + COLUMNS + " from job_queue" + CONDITION + first + ")"
                        + " union all (select " + COLUMNS + " from job_history" + CONDITION + first + ")) jobs"
                        + " order by id desc limit :limit offset :offset")
                .param("type", type)
                .param("status", status)
                .param("window", limit + offset)
                .param("limit", limit)
                .param("offset", offset)
                .query(JobRepository::read)
                .list();
    }

    long count(@Nullable String type, @Nullable String status) {
        return database.sql("select (select count(*) from job_queue" + CONDITION
                        + ") + (select count(*) from job_history" + CONDITION + ")")
                .param("type", type)
                .param("status", status)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Job> running() {
        return database.sql("select " + COLUMNS
                        + " from job_queue where status = 'processing' order by priority, id limit 50")
                .query(JobRepository::read)
                .list();
    }

    @Override
    public Map<String, Long> byStatus() {
        Map<String, Long> counts = new TreeMap<>();
        database.sql("""
                        select status, count(*) as jobs from
                            (select status from job_queue union all select status from job_history) all_jobs
                        group by status
                        """).query(row -> {
            counts.put(row.getString("status"), row.getLong("jobs"));
        });
        return counts;
    }

    /** How many finished jobs were cleared. */
    int clear(List<String> statuses, Instant olderThan) {
        return database.sql("""
                        with gone as (
                            delete from job_history where status in (:statuses) and completed_at < :before returning id
                        ), results as (delete from job_item where job_id in (select id from gone))
                        select count(*) from gone
                        """)
                .param("statuses", statuses)
                .param("before", Timestamp.from(olderThan))
                .query(Integer.class)
                .single();
    }

    /** Jobs in work of which nobody has said anything for too long. */
    List<Job> silent(Instant now) {
        return database.sql("""
                        select * from job_queue where status = 'processing' and lease_until < :now
                        order by id limit 100 for update skip locked
                        """)
                .param("now", Timestamp.from(now))
                .query(JobRepository::read)
                .list();
    }

    void askAgain(long id) {
        database.sql("""
                        update job_queue set status = 'pending', retry_count = retry_count + 1, lease_until = null,
                            error_message = 'nobody reported in time; asked again'
                        where id = :id
                        """).param("id", id).update();
    }
}
