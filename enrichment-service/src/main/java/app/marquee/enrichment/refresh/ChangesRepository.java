package app.marquee.enrichment.refresh;

import app.marquee.model.media.MediaKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the provider's lists of changes were read. A row is held by the one instance that reads on. */
@Repository
class ChangesRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    ChangesRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether nothing was ever read of it: from now on changes count */
    boolean begin(MediaKind kind, Instant since) {
        return jdbc.sql(
                                "insert into provider_changes (kind, since) values (:kind, :since) on conflict (kind) do nothing")
                        .param("kind", name(kind))
                        .param("since", Timestamp.from(since))
                        .update()
                == 1;
    }

    /**
     * Takes a list that is due, or that somebody began and left; empty when there is none or another has it.
     *
     * @param due lists read until then or earlier are
     */
    Optional<Reading> take(MediaKind kind, Instant due, Duration lease) {
        return jdbc.sql("""
                update provider_changes set held_until = :lease, until = coalesce(until, :now)
                where kind = :kind and (held_until is null or held_until < :now) and (until is not null or since <= :due)
                returning kind, since, until, page
                """)
                .param("kind", name(kind))
                .param("now", Timestamp.from(clock.instant()))
                .param("due", Timestamp.from(due))
                .param("lease", Timestamp.from(clock.instant().plus(lease)))
                .query((row, number) -> reading(row))
                .optional();
    }

    /** A page was read; the next is to be. */
    void turned(Reading reading, Duration lease) {
        jdbc.sql("update provider_changes set page = :page, held_until = :lease where kind = :kind")
                .param("kind", name(reading.kind()))
                .param("page", reading.page() + 1)
                .param("lease", Timestamp.from(clock.instant().plus(lease)))
                .update();
    }

    /** The whole list was read. */
    void read(Reading reading) {
        jdbc.sql("""
                update provider_changes set since = until, until = null, page = 1, held_until = null where kind = :kind
                """).param("kind", name(reading.kind())).update();
    }

    /** Another may go on at once. */
    void leave(Reading reading) {
        jdbc.sql("update provider_changes set held_until = null where kind = :kind")
                .param("kind", name(reading.kind()))
                .update();
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                MediaKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getInt("page"));
    }

    private static String name(MediaKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** @param page the next to be read, from 1 */
    record Reading(MediaKind kind, Instant since, Instant until, int page) {
        Reading next() {
            return new Reading(kind, since, until, page + 1);
        }
    }
}
