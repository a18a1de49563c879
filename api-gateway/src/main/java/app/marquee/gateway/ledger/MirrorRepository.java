package app.marquee.gateway.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** Rows that show what services did by themselves. */
@Repository
class MirrorRepository {
    private final JdbcClient database;

    MirrorRepository(JdbcClient database) {
        this.database = database;
    }

    void add(String type, JsonNode payload, String status, @Nullable String error, String correlation, Instant at) {
        database.sql("""
                        insert into job_history (id, type, priority, payload, status, error_message, created_at, started_at,
                            completed_at, is_cancellable, correlation_id)
                        values (nextval(pg_get_serial_sequence('job_queue', 'id')), :type, 5, :payload::jsonb, :status, :error,
                            :at, :at, :at, false, :correlation)
                        """)
                .param("type", type)
                .param("payload", payload.toString())
                .param("status", status)
                .param("error", error)
                .param("at", Timestamp.from(at))
                .param("correlation", correlation)
                .update();
    }

    /** The job in work that asked for an item's publishing. */
    Optional<Long> publishJob(long itemId, String correlation) {
        return database.sql("""
                        select id from job_queue
                        where correlation_id = :correlation and type = 'publish' and status = 'processing'
                          and (payload ->> 'itemId') = :item
                        """)
                .param("correlation", correlation)
                .param("item", Long.toString(itemId))
                .query(Long.class)
                .optional();
    }
}
