package app.marquee.notifier.targets;

import app.marquee.model.MessageJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

@Repository
class NotificationConfigRepository {
    private final JdbcClient jdbc;

    NotificationConfigRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NotificationConfig> all() {
        return jdbc.sql("select * from notification_config order by service")
                .query(NotificationConfigRepository::read)
                .list();
    }

    Optional<NotificationConfig> find(String service) {
        return jdbc.sql("select * from notification_config where service = ?")
                .param(service)
                .query(NotificationConfigRepository::read)
                .optional();
    }

    void decide(String service, boolean enabled, Map<String, Object> config, String person, Instant now) {
        jdbc.sql("""
                        update notification_config
                        set enabled = ?, config = ?::jsonb, decided_by = ?, changed_at = ? where service = ?
                        """)
                .params(enabled, MessageJson.mapper().writeValueAsString(config), person, Timestamp.from(now), service)
                .update();
    }

    /** Switched on with its first target, unless a person switched it off. */
    void enableUnlessDecided(String service, Instant now) {
        jdbc.sql("""
                        update notification_config set enabled = true, changed_at = ?
                        where service = ? and not enabled and decided_by is null
                        """).params(Timestamp.from(now), service).update();
    }

    private static NotificationConfig read(ResultSet row, int number) throws SQLException {
        return new NotificationConfig(
                row.getString("service"),
                row.getBoolean("enabled"),
                MessageJson.mapper().readValue(row.getString("config"), new TypeReference<Map<String, Object>>() {}),
                row.getString("decided_by"),
                row.getTimestamp("changed_at").toInstant());
    }
}
