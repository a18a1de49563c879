package app.marquee.messaging.outbox;

import app.marquee.model.MessageJson;
import app.marquee.model.media.Urgency;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** The {@code outbox} table of this service's schema. */
public class OutboxRepository {
    private static final TypeReference<Map<String, Object>> HEADERS = new TypeReference<>() {};

    private static final String NO_HEADERS = "{}";
    private final JdbcTemplate jdbc;

    public OutboxRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In this order, with one statement for many. */
    public void insert(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                insert into outbox (id, message_id, exchange, routing_key, type, body, correlation_id, causes, urgency,
                                    headers, available_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                """, rows.stream().map(OutboxRepository::columns).toList());
    }

    private static Object[] columns(OutboxRow row) {
        return new Object[] {
            row.id(),
            row.messageId(),
            row.exchange(),
            row.routingKey(),
            row.type(),
            row.body(),
            row.correlationId(),
            row.causes().toArray(String[]::new),
            row.urgency().level(),
            row.headers().isEmpty() ? NO_HEADERS : MessageJson.mapper().writeValueAsString(row.headers()),
            Timestamp.from(row.availableAt()),
            Timestamp.from(row.createdAt())
        };
    }

    /** Rows that are due, locked for this transaction; rows another relay holds are passed over. */
    public List<OutboxRow> lockDue(Instant now, int limit) {
        return jdbc.query("""
                select id, message_id, exchange, routing_key, type, body, correlation_id, causes, urgency, headers,
                       available_at, created_at
                from outbox where available_at <= ? order by available_at, seq limit ? for update skip locked
                """, (rs, n) -> row(rs), Timestamp.from(now), limit);
    }

    public void delete(Collection<UUID> ids) {
        jdbc.update("delete from outbox where id = any(?)", (Object) ids.toArray(UUID[]::new));
    }

    /** How many rows wait, and since when the oldest one that is due does. */
    public Backlog backlog(Instant now) {
        return jdbc.query(
                        "select count(*), min(available_at) from outbox where available_at <= ?",
                        (rs, n) -> {
                            Timestamp oldest = rs.getTimestamp(2);
                            return new Backlog(
                                    rs.getLong(1), Optional.ofNullable(oldest).map(Timestamp::toInstant));
                        },
                        Timestamp.from(now))
                .getFirst();
    }

    /** What waits to be sent although it is due. */
    public record Backlog(long rows, Optional<Instant> oldest) {}

    private static OutboxRow row(ResultSet rs) throws SQLException {
        Array causes = rs.getArray("causes");
        String headers = rs.getString("headers");
        return new OutboxRow(
                rs.getObject("id", UUID.class),
                rs.getObject("message_id", UUID.class),
                rs.getString("exchange"),
                rs.getString("routing_key"),
                rs.getString("type"),
                rs.getBytes("body"),
                rs.getString("correlation_id"),
                List.of((String[]) causes.getArray()),
                new Urgency(rs.getInt("urgency")),
                headers.equals(NO_HEADERS) ? Map.of() : MessageJson.mapper().readValue(headers, HEADERS),
                rs.getTimestamp("available_at").toInstant(),
                rs.getTimestamp("created_at").toInstant());
    }
}
