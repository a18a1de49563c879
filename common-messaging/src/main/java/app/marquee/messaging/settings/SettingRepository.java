package app.marquee.messaging.settings;

import app.marquee.messaging.secrets.SecretBox;
import app.marquee.messaging.secrets.UnreadableSecret;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people have set, secrets sealed. */
class SettingRepository {
    private static final Logger log = LoggerFactory.getLogger(SettingRepository.class);

    private final JdbcTemplate jdbc;
    private final SecretBox secrets;

    SettingRepository(JdbcTemplate jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    record Stored(String name, String value, String changedBy, Instant changedAt) {}

    long revision() {
        Long revision = jdbc.queryForObject("select revision from setting_head", Long.class);
        return revision == null ? 0 : revision;
    }

    /** Nobody else changes settings until the transaction ends. */
    long hold() {
        Long revision = jdbc.queryForObject("select revision from setting_head for update", Long.class);
        return revision == null ? 0 : revision;
    }

    void changed() {
        jdbc.update("update setting_head set revision = revision + 1");
    }

    /** Readable; a secret that cannot be opened counts as never set. */
    List<Stored> all() {
        return jdbc
                .query(
                        "select name, value, secret, changed_by, changed_at from setting order by name",
                        (row, number) -> opened(
                                row.getString("name"),
                                row.getString("value"),
                                row.getBoolean("secret"),
                                row.getString("changed_by"),
                                row.getTimestamp("changed_at").toInstant()))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    void put(String name, String value, boolean secret, String by, Instant now) {
        jdbc.update("""
                insert into setting (name, value, secret, changed_by, changed_at) values (?, ?, ?, ?, ?)
                on conflict (name) do update set value = excluded.value, secret = excluded.secret,
                    changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """, name, secret ? secrets.seal(value, name) : value, secret, by, Timestamp.from(now));
    }

    void remove(String name) {
        jdbc.update("delete from setting where name = ?", name);
    }

    private Optional<Stored> opened(String name, String value, boolean secret, String by, Instant at) {
        try {
            return Optional.of(new Stored(name, secret ? secrets.open(value, name) : value, by, at));
        } catch (UnreadableSecret e) {
            log.atError().addKeyValue("setting", name).setCause(e).log("a stored secret cannot be read");
            return Optional.empty();
        }
    }
}
