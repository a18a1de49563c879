package app.marquee.notifier.deliveries;

import app.marquee.model.MessageJson;
import app.marquee.model.event.PlayersNotified;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

@Repository
class DeliveryLogRepository {
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<List<PlayersNotified.Item>> ITEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    DeliveryLogRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<DeliveryAnswer> list(@Nullable Long targetId, @Nullable String state, @Nullable Long before, int limit) {
        return jdbc.sql("""
                        select * from delivery
                        where (:target::bigint is null or target_id = :target) and (:state::text is null or state = :state)
                          and (:before::bigint is null or id < :before)
                        order by id desc limit :limit
                        """)
                .param("target", targetId, Types.BIGINT)
                .param("state", state, Types.VARCHAR)
                .param("before", before, Types.BIGINT)
                .param("limit", limit)
                .query(DeliveryLogRepository::read)
                .list();
    }

    Map<String, Long> countsByState() {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select state, count(*) as count from delivery group by state order by state")
                .query(row -> {
                    counts.put(row.getString("state"), row.getLong("count"));
                });
        return counts;
    }

    long waitingNews() {
        return jdbc.sql("select count(*) from news where delivery_id is null")
                .query(Long.class)
                .single();
    }

    private static DeliveryAnswer read(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        String atTarget = row.getString("at_target");
        return new DeliveryAnswer(
                row.getLong("id"),
                row.getLong("target_id"),
                row.getString("service"),
                row.getString("target"),
                row.getLong("library_id"),
                atTarget == null ? row.getString("folder") : atTarget,
                state,
                row.getInt("attempts"),
                MessageJson.mapper().readValue(row.getString("items"), ITEMS),
                MessageJson.mapper().readValue(row.getString("causes"), STRINGS),
                row.getString("reason"),
                row.getString("remark"),
                row.getTimestamp("created_at").toInstant(),
                state.equals("pending") ? instant(row.getTimestamp("next_attempt_at")) : null,
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
