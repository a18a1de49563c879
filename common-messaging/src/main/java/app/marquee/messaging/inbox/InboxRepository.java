package app.marquee.messaging.inbox;

import app.marquee.messaging.lifecycle.KeptForAWhile;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The {@code inbox} table of this service's schema: one row a message that was handled. */
public class InboxRepository implements KeptForAWhile {
    /** After which no delivery can refer to a message any more. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcTemplate jdbc;

    public InboxRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a message is known by: made from what there is where a stranger sent no id, or one of another form. */
    public static UUID idOf(@Nullable String messageId, byte[] body) {
        if (messageId == null) {
            return UUID.nameUUIDFromBytes(body);
        }
        try {
            return UUID.fromString(messageId);
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes(messageId.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Claims a message for the transaction at hand; a second delivery waits for the first one's transaction.
     *
     * @return false when it was handled before
     */
    public boolean claim(UUID messageId, String type) {
        return jdbc.update(
                        "insert into inbox (message_id, type) values (?, ?) on conflict (message_id) do nothing",
                        messageId,
                        type)
                == 1;
    }

    /**
     * Claims several messages; always in the order of ids, so that two deliveries of the same ones never wait for each other.
     *
     * @return those that were not handled before
     */
    public Set<UUID> claim(Collection<UUID> messageIds, String type) {
        return new HashSet<>(jdbc.query(
                """
                insert into inbox (message_id, type) select id, ? from unnest(cast(? as uuid[])) as m(id) order by id
                on conflict (message_id) do nothing returning message_id
                """, (row, number) -> row.getObject("message_id", UUID.class), type, messageIds.toArray(UUID[]::new)));
    }

    public boolean handled(UUID messageId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from inbox where message_id = ?)", Boolean.class, messageId));
    }

    /** Makes it possible to handle a message again, as a replayed dead letter is. */
    public void forget(UUID messageId) {
        jdbc.update("delete from inbox where message_id = ?", messageId);
    }

    @Override
    public void forgetOld(Instant now) {
        jdbc.update("delete from inbox where handled_at < ?", Timestamp.from(now.minus(KEPT)));
    }
}
