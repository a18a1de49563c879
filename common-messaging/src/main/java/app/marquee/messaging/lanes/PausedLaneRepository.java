package app.marquee.messaging.lanes;

import app.marquee.model.media.Lane;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The lanes a person stopped. */
class PausedLaneRepository {
    private final JdbcTemplate jdbc;

    PausedLaneRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Pause(String by, Instant at) {}

    Map<Lane, Pause> all() {
        Map<Lane, Pause> paused = new EnumMap<>(Lane.class);
        jdbc.query("select lane, paused_by, paused_at from paused_lane", row -> {
            paused.put(
                    Lane.valueOf(row.getString("lane").toUpperCase(Locale.ROOT)),
                    new Pause(
                            row.getString("paused_by"),
                            row.getTimestamp("paused_at").toInstant()));
        });
        return paused;
    }

    void pause(Lane lane, String by, Instant at) {
        jdbc.update(
                "insert into paused_lane (lane, paused_by, paused_at) values (?, ?, ?) on conflict do nothing",
                lane.key(),
                by,
                Timestamp.from(at));
    }

    void resume(Lane lane) {
        jdbc.update("delete from paused_lane where lane = ?", lane.key());
    }
}
