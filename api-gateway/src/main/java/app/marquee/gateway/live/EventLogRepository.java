package app.marquee.gateway.live;

import app.marquee.messaging.HeardMessage;
import app.marquee.messaging.lifecycle.KeptForAWhile;
import app.marquee.model.MessageJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** The numbered log of everything that was said. */
@Repository
class EventLogRepository implements KeptForAWhile {
    private final JdbcClient database;
    private final LiveSettings settings;

    EventLogRepository(JdbcClient database, LiveSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** The event's number. Whoever adds waits for the one before, so numbers are committed in their order. */
    long add(HeardMessage heard, JsonNode body) {
        return database.sql("""
                        with head as (update event_log_head set sequence = sequence + 1 returning sequence)
                        insert into event_log (sequence, message_id, name, correlation_id, causes, urgency, at, body)
                        select sequence, :message, :name, :correlation, :causes::jsonb, :urgency, :at, :body::jsonb from head
                        returning sequence
                        """)
                .param("message", heard.messageId().toString())
                .param("name", heard.type())
                .param("correlation", heard.correlationId())
                .param("causes", MessageJson.mapper().writeValueAsString(heard.causes()))
                .param("urgency", heard.urgency().level())
                .param("at", Timestamp.from(heard.sentAt()))
                .param("body", body.toString())
                .query(Long.class)
                .single();
    }

    long head() {
        return database.sql("select sequence from event_log_head")
                .query(Long.class)
                .single();
    }

    /** The oldest number still kept; one more than the head when none is. */
    long oldest() {
        return database.sql(
                        "select coalesce((select min(sequence) from event_log), (select sequence + 1 from event_log_head))")
                .query(Long.class)
                .single();
    }

    List<LoggedEvent> after(long sequence, int limit) {
        return database.sql("select * from event_log where sequence > :after order by sequence limit :limit")
                .param("after", sequence)
                .param("limit", limit)
                .query(EventLogRepository::read)
                .list();
    }

    /**
     * The newest first.
     *
     * @param correlation of the events themselves or of one of their causes; null: whatever they belong to
     */
    List<LoggedEvent> before(long sequence, List<String> names, @Nullable String correlation, int limit) {
        return database.sql("select * from event_log where sequence < :before and name in (:names)"
                        + (correlation == null
                                ? ""
                                : " and (correlation_id = :correlation or causes @> jsonb_build_array(:correlation::text))")
                        + " order by sequence desc limit :limit")
                .param("before", sequence)
                .param("names", names)
                .param("correlation", correlation)
                .param("limit", limit)
                .query(EventLogRepository::read)
                .list();
    }

    @Override
    public void forgetOld(Instant now) {
        database.sql("delete from event_log where at < :before")
                .param("before", Timestamp.from(now.minus(settings.keep())))
                .update();
    }

    private static LoggedEvent read(ResultSet row, int number) throws SQLException {
        List<String> causes = MessageJson.mapper()
                .readTree(row.getString("causes"))
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return new LoggedEvent(
                row.getLong("sequence"),
                row.getString("message_id"),
                row.getString("name"),
                row.getString("correlation_id"),
                causes,
                row.getInt("urgency"),
                row.getTimestamp("at").toInstant(),
                MessageJson.mapper().readTree(row.getString("body")));
    }
}
