package app.marquee.gateway.schedules;

import app.marquee.model.MessageJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schedules there are. */
@Repository
class ScheduleRepository {
    private final JdbcClient database;

    ScheduleRepository(JdbcClient database) {
        this.database = database;
    }

    List<Schedule> all() {
        return database.sql("select * from schedules order by name")
                .query(ScheduleRepository::read)
                .list();
    }

    Optional<Schedule> find(String name) {
        return database.sql("select * from schedules where name = :name")
                .param("name", name)
                .query(ScheduleRepository::read)
                .optional();
    }

    /** Those that are due or were never looked at, locked until the transaction ends; another instance passes them over. */
    List<Schedule> due(Instant now) {
        return database.sql("""
                        select * from schedules where enabled and (next_run is null or next_run <= :now)
                        order by name for update skip locked
                        """)
                .param("now", Timestamp.from(now))
                .query(ScheduleRepository::read)
                .list();
    }

    void ran(String name, @Nullable Instant at, @Nullable Instant next, @Nullable String status) {
        database.sql("""
                        update schedules set last_run = coalesce(:at, last_run), next_run = :next,
                            last_status = coalesce(:status, last_status)
                        where name = :name
                        """)
                .param("name", name)
                .param("at", at == null ? null : Timestamp.from(at))
                .param("next", next == null ? null : Timestamp.from(next))
                .param("status", status)
                .update();
    }

    void change(String name, String cron, String timezone, boolean enabled, @Nullable Instant next) {
        database.sql("""
                        update schedules set cron = :cron, timezone = :timezone, enabled = :enabled, next_run = :next
                        where name = :name
                        """)
                .param("name", name)
                .param("cron", cron)
                .param("timezone", timezone)
                .param("enabled", enabled)
                .param("next", next == null ? null : Timestamp.from(next))
                .update();
    }

    private static Schedule read(ResultSet row, int number) throws SQLException {
        return new Schedule(
                row.getString("name"),
                row.getString("job_type"),
                MessageJson.mapper().readTree(row.getString("payload")),
                row.getString("lane"),
                row.getString("cron"),
                row.getString("timezone"),
                row.getBoolean("enabled"),
                time(row, "last_run"),
                time(row, "next_run"),
                row.getString("last_status"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
