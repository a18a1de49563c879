package app.marquee.enrichment.refresh;

import app.marquee.model.media.MediaKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the provider's lists of changes were read. */
@Repository
class ChangesRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    ChangesRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The list whose next page is to be read: one somebody began and left, or one that is due.
     *
     * @param due lists read until then or earlier are
     */
    Optional<Reading> next(Instant due) {
        return jdbc.sql("""
                update provider_changes set until = coalesce(until, :now)
                where kind = (
                    select kind from provider_changes where until is not null or since <= :due order by kind limit 1)
                returning kind, since, until, page
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("due", Timestamp.from(due))
                .query((row, number) -> reading(row))
                .optional();
    }

    /** A page was read; the next is to be. */
    void turned(Reading reading) {
        jdbc.sql("update provider_changes set page = :page where kind = :kind")
                .param("kind", name(reading.kind()))
                .param("page", reading.page() + 1)
                .update();
    }

    /** The whole list was read. */
    void read(Reading reading) {
        jdbc.sql("update provider_changes set since = :until, until = null, page = 1 where kind = :kind")
                .param("kind", name(reading.kind()))
                .param("until", Timestamp.from(reading.until()))
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
    record Reading(MediaKind kind, Instant since, Instant until, int page) {}
}
