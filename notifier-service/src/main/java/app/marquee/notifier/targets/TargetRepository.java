package app.marquee.notifier.targets;

import app.marquee.messaging.secrets.SecretBox;
import app.marquee.messaging.secrets.UnreadableSecret;
import app.marquee.model.MessageJson;
import app.marquee.model.media.PathMapping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Targets, their credentials encrypted. */
@Repository
public class TargetRepository {
    private static final TypeReference<List<PathMapping>> MAPPINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    TargetRepository(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** The ids of those that are to be told: enabled, and of an enabled service. */
    public List<Long> tellable() {
        return jdbc.sql("""
                        select t.id from target t join notification_config c using (service)
                        where t.enabled and c.enabled order by t.id
                        """).query(Long.class).list();
    }

    /**
     * One to be told; empty when it is gone or switched off meanwhile.
     *
     * @throws UnreadableSecret when its credential cannot be decrypted
     */
    public Optional<Target> findTellable(long id) {
        return jdbc.sql("""
                        select t.* from target t join notification_config c using (service)
                        where t.id = ? and t.enabled and c.enabled
                        """)
                .param(id)
                .query((row, number) -> read(row, row.getString("secret"), true))
                .optional();
    }

    /**
     * The ids of those that share a library with one that is to be told, in order and with itself: who of them is told
     * first. Empty when it is gone or switched off.
     */
    public List<Long> tellableGroup(long id) {
        return jdbc.sql("""
                        select m.id from target t join notification_config c using (service)
                        join target m on m.id = t.id or (m.player_group = t.player_group and m.enabled)
                        where t.id = ? and t.enabled and c.enabled order by m.id
                        """).param(id).query(Long.class).list();
    }

    /** With its credential readable, or without it where the key it was sealed with is gone. */
    Optional<Target> find(long id) {
        return jdbc.sql("select * from target where id = ?")
                .param(id)
                .query((row, number) -> {
                    try {
                        return read(row, row.getString("secret"), true);
                    } catch (UnreadableSecret e) {
                        return read(row, null, true);
                    }
                })
                .optional();
    }

    /** With their credentials still sealed: nobody who lists targets needs them. */
    List<Target> all() {
        return jdbc.sql("select * from target order by id")
                .query((row, number) -> read(row, row.getString("secret"), false))
                .list();
    }

    /** By id, as they were changed last. */
    Map<Long, Long> revisions() {
        return jdbc
                .sql("select id, revision from target")
                .query((row, number) -> Map.entry(row.getLong("id"), row.getLong("revision")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long revision(long id) {
        return jdbc.sql("select revision from target where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    long insert(Target target) {
        return jdbc.sql("""
                        insert into target (service, name, address, username, secret, path_mappings, player_group, enabled,
                                            created_at, changed_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) returning id
                        """)
                .param(target.service())
                .param(target.name())
                .param(target.address())
                .param(target.username())
                .param(sealed(target))
                .param(MessageJson.mapper().writeValueAsString(target.pathMappings()))
                .param(target.group())
                .param(target.enabled())
                .param(Timestamp.from(target.changedAt()))
                .param(Timestamp.from(target.changedAt()))
                .query(Long.class)
                .single();
    }

    void update(Target target) {
        jdbc.sql("""
                        update target set name = ?, address = ?, username = ?, secret = ?, path_mappings = ?::jsonb,
                                          player_group = ?, enabled = ?, changed_at = ?,
                                          revision = revision + 1
                        where id = ?
                        """)
                .param(target.name())
                .param(target.address())
                .param(target.username())
                .param(sealed(target))
                .param(MessageJson.mapper().writeValueAsString(target.pathMappings()))
                .param(target.group())
                .param(target.enabled())
                .param(Timestamp.from(target.changedAt()))
                .param(target.id())
                .update();
    }

    /** Whatever kept it from being told is over. */
    void answered(long id, Instant now) {
        jdbc.sql("update target set changed_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** What waits for it goes with it; what it was told stays known. */
    void delete(long id) {
        jdbc.sql("delete from delivery where target_id = ? and state = 'pending'")
                .param(id)
                .update();
        jdbc.sql("delete from target where id = ?").param(id).update();
    }

    private @Nullable String sealed(Target target) {
        return target.secret() == null ? null : secrets.seal(target.secret(), target.service());
    }

    private Target read(ResultSet row, @Nullable String secret, boolean open) throws SQLException {
        String service = row.getString("service");
        Instant changedAt = row.getTimestamp("changed_at").toInstant();
        return new Target(
                row.getLong("id"),
                service,
                row.getString("name"),
                row.getString("address"),
                row.getString("username"),
                secret == null || !open ? secret : secrets.open(secret, service),
                MessageJson.mapper().readValue(row.getString("path_mappings"), MAPPINGS),
                row.getString("player_group"),
                row.getBoolean("enabled"),
                changedAt);
    }
}
