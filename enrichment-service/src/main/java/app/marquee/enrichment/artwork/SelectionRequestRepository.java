package app.marquee.enrichment.artwork;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items whose images are to be chosen anew, once however often that is wished. */
@Repository
class SelectionRequestRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    SelectionRequestRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Collection<Long> items) {
        if (items.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into selection_request (item_id, due_at) select id, :now from unnest(:items) as i (id) order by id
                on conflict (item_id) do update set due_at = excluded.due_at, attempts = 0
                """)
                .param("items", items.toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Every item with candidates that the library shows, or that any library shows for library 0. */
    void addAllOf(long library) {
        jdbc.sql("""
                insert into selection_request (item_id, due_at)
                with root as (
                    select distinct coalesce(x.series_id, fi.item_id) as id
                    from file_item fi join file f on f.id = fi.file_id and not f.removed
                    left join episode x on x.id = fi.item_id
                    where :library = 0 or f.library_id = :library)
                select distinct a.entity_id, cast(:now as timestamptz) from asset_candidates a
                left join episode e on e.id = a.entity_id left join season s on s.id = a.entity_id
                where coalesce(e.series_id, s.series_id, a.entity_id) in (select id from root)
                order by a.entity_id
                on conflict (item_id) do update set due_at = excluded.due_at, attempts = 0
                """)
                .param("library", library)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes one that is due; nobody else gets it before the lease ends. */
    Optional<Claim> claim(Duration lease) {
        return jdbc.sql("""
                update selection_request r set due_at = :until, attempts = r.attempts + 1
                where r.item_id = (
                    select item_id from selection_request where due_at <= :now
                    order by due_at limit 1 for update skip locked)
                returning r.item_id, r.due_at, r.attempts
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant().plus(lease)))
                .query((row, number) -> new Claim(
                        row.getLong("item_id"), row.getTimestamp("due_at").toInstant(), row.getInt("attempts")))
                .optional();
    }

    /** It is done, unless it was wished for again meanwhile. */
    void done(Claim claim) {
        jdbc.sql("delete from selection_request where item_id = :item and due_at = :due")
                .param("item", claim.item())
                .param("due", Timestamp.from(claim.until()))
                .update();
    }

    void later(Claim claim, Duration in) {
        jdbc.sql("update selection_request set due_at = :later where item_id = :item and due_at = :due")
                .param("item", claim.item())
                .param("due", Timestamp.from(claim.until()))
                .param("later", Timestamp.from(clock.instant().plus(in)))
                .update();
    }

    /**
     * @param until when the lease ends
     * @param attempts this one included
     */
    record Claim(long item, Instant until, int attempts) {}
}
