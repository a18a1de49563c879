package app.marquee.gateway.ledger;

import app.marquee.model.MessageJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the ledger: what is to be done in {@code job_queue}, what was done in {@code job_history}. */
@Repository
class JobRepository {
    private static final String COLUMNS = """
            id, type, priority, payload, status, progress_current, progress_total, progress_message, retry_count, \
            max_retries, next_retry_at, created_at, started_at, completed_at, error_message, error_stack, is_cancellable, \
            cancelled_at, lease_owner, lease_until, correlation_id, receipt, dedupe_key""";

    private final JdbcClient database;

    JobRepository(JdbcClient database) {
        this.database = database;
    }

    /** Empty when an order with the same receipt was added before. */
    Optional<Long> add(JobOrder order) {
        return database.sql("""
                        insert into job_queue (type, priority, payload, correlation_id, receipt, dedupe_key)
                        select :type, :priority, :payload::jsonb, :correlation, :receipt::uuid, :dedupe
                        where not exists (select 1 from job_history where receipt = :receipt::uuid)
                        on conflict (receipt) do nothing
                        returning id
                        """)
                .param("type", order.type())
                .param("priority", order.priority())
                .param("payload", MessageJson.mapper().writeValueAsString(order.payload()))
                .param("correlation", order.correlationId())
                .param(
                        "receipt",
                        order.receipt() == null ? null : order.receipt().toString())
                .param("dedupe", order.dedupeKey())
                .query(Long.class)
                .optional();
    }

    /** The most urgent jobs that are due, locked until the transaction ends; jobs others hold are passed over. */
    List<Job> claim(Instant now, int most) {
        return database.sql("""
                        select * from job_queue
                        where status = 'pending' and (next_retry_at is null or next_retry_at <= :now)
                          and type not like 'notify-%' and type not like 'notify\\_%'
                        order by priority, created_at, id
                        limit :most
                        for update skip locked
                        """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(JobRepository::read)
                .list();
    }

    Optional<Job> find(long id) {
        return database.sql("select " + COLUMNS + " from job_queue where id = :id union all select " + COLUMNS
                        + " from job_history where id = :id")
                .param("id", id)
                .query(JobRepository::read)
                .optional();
    }

    /** Until the transaction ends nobody else hands the job on or finishes it. */
    void lock(long id) {
        database.sql("select id from job_queue where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** For as long as the transaction lasts nobody else decides about jobs of this key. */
    void lockKey(String dedupeKey) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
                .param("key", dedupeKey)
                .query(String.class)
                .single();
    }

    /** A job with the same key around the same time that was or will be handled in place of this one. */
    Optional<Long> sameAs(Job job, String dedupeKey, Duration within) {
        return database.sql("""
                        select id from (
                            select id, status, created_at from job_queue where dedupe_key = :key
                            union all select id, status, created_at from job_history where dedupe_key = :key) same
                        where id <> :id and status <> 'duplicate' and (id < :id or status <> 'pending')
                          and created_at between :from and :to
                        order by id limit 1
                        """)
                .param("key", dedupeKey)
                .param("id", job.id())
                .param("from", Timestamp.from(job.createdAt().minus(within)))
                .param("to", Timestamp.from(job.createdAt().plus(within)))
                .query(Long.class)
                .optional();
    }

    /** In work by somebody who reports until the given time, or it is asked for again. */
    void asked(long id, String owner, String correlation, Instant now, Instant leaseUntil) {
        database.sql("""
                        update job_queue set status = 'processing', started_at = :now, lease_owner = :owner,
                            lease_until = :lease, correlation_id = :correlation
                        where id = :id
                        """)
                .param("id", id)
                .param("owner", owner)
                .param("correlation", correlation)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(leaseUntil))
                .update();
    }

    void progress(long id, long current, long total, @Nullable String message, String reporter, Instant leaseUntil) {
        for (String table : List.of("job_queue", "job_history")) {
            database.sql("update " + table + """
                             set progress_current = :current, progress_total = :total, lease_owner = :reporter,
                                lease_until = :lease, progress_message = coalesce(:message, progress_message)
                            where id = :id
                            """)
                    .param("id", id)
                    .param("current", current)
                    .param("total", total)
                    .param("message", message)
                    .param("reporter", reporter)
                    .param("lease", Timestamp.from(leaseUntil))
                    .update();
        }
    }

    /** How many of its items a job for many is over with. */
    void bulkProgress(long id, long done, Instant leaseUntil) {
        database.sql("update job_queue set progress_current = :done, lease_until = :lease where id = :id")
                .param("id", id)
                .param("done", done)
                .param("lease", Timestamp.from(leaseUntil))
                .update();
    }

    void oneMore(long id, Instant leaseUntil) {
        database.sql(
                        "update job_queue set progress_current = progress_current + 1, lease_until = :lease where id = :id")
                .param("id", id)
                .param("lease", Timestamp.from(leaseUntil))
                .update();
    }

    void total(long id, long total) {
        database.sql("update job_queue set progress_total = :total where id = :id")
                .param("id", id)
                .param("total", total)
                .update();
    }

    /** Moves a job to the history. Whether it was still in the queue. */
    boolean finish(long id, String status, @Nullable String message, @Nullable String error, Instant now) {
        return database.sql("""
                                with gone as (delete from job_queue where id = :id returning %s)
                                insert into job_history (%s)
                                select id, type, priority, payload, :status, progress_current, progress_total,
                                    coalesce(:message, progress_message), retry_count, max_retries, next_retry_at,
                                    created_at, coalesce(started_at, :now), :now, coalesce(:error, error_message),
                                    error_stack, is_cancellable, cancelled_at, lease_owner, null, correlation_id, receipt,
                                    dedupe_key
                                from gone
                                """.formatted(COLUMNS, COLUMNS))
                        .param("id", id)
                        .param("status", status)
                        .param("message", message)
                        .param("error", error)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** A finished job whose later work failed. */
    void failedAfterwards(long id, @Nullable String error) {
        database.sql("update job_history set status = 'failed', error_message = :error where id = :id")
                .param("id", id)
                .param("error", error)
                .update();
    }

    void tryLater(long id, String error, String stack, Instant next) {
        database.sql("""
                        update job_queue set retry_count = retry_count + 1, next_retry_at = :next, error_message = :error,
                            error_stack = :stack
                        where id = :id
                        """)
                .param("id", id)
                .param("next", Timestamp.from(next))
                .param("error", error)
                .param("stack", stack)
                .update();
    }

    /** Back from the history into the queue, as if new. Whether it was there. */
    boolean retry(long id) {
        return database.sql("""
                                with gone as (
                                    delete from job_history where id = :id and status in ('failed', 'cancelled') returning *)
                                insert into job_queue (id, type, priority, payload, max_retries, created_at, error_message,
                                    is_cancellable, correlation_id, receipt, progress_total)
                                select id, type, priority, payload, max_retries, created_at, error_message, is_cancellable,
                                    correlation_id, receipt, progress_total
                                from gone
                                """).param("id", id).update() > 0;
    }

    void cancelRequested(long id, Instant now) {
        database.sql("update job_queue set cancelled_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    static Job read(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("type"),
                row.getInt("priority"),
                MessageJson.mapper().readTree(row.getString("payload")),
                row.getString("status"),
                row.getLong("progress_current"),
                row.getLong("progress_total"),
                row.getString("progress_message"),
                row.getInt("retry_count"),
                row.getInt("max_retries"),
                time(row, "next_retry_at"),
                row.getTimestamp("created_at").toInstant(),
                time(row, "started_at"),
                time(row, "completed_at"),
                row.getString("error_message"),
                row.getBoolean("is_cancellable"),
                time(row, "cancelled_at"),
                row.getString("correlation_id"),
                row.getString("dedupe_key"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
