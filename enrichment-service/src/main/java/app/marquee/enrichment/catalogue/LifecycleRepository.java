package app.marquee.enrichment.catalogue;

import app.marquee.model.media.MediaKind;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When roots are asked for anew, and how asking went. Items of the demo do not age. */
@Repository
class LifecycleRepository {
    /** Roots that files show and a provider answered for. */
    private static final String OLD_ENOUGH = """
            i.type in ('movie', 'series') and not i.demo and i.enriched_at is not null
            and i.enrich_requested_at is null and (i.next_retry_after is null or i.next_retry_after <= :now)
            and i.id in (
                select coalesce(e.series_id, fi.item_id) from file_item fi join file f on f.id = fi.file_id
                left join episode e on e.id = fi.item_id
                where not f.removed and (cast(:library as bigint) is null or f.library_id = :library))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LifecycleRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this is what was made of the last answer, too. */
    boolean same(long root, String hash) {
        return jdbc.sql("select coalesce(last_response_hash = :hash, false) from media_item where id = :id")
                .param("id", root)
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /** The provider answered: nobody is asked any longer. */
    void answered(long root, String hash, @Nullable LocalDate released) {
        Instant now = clock.instant();
        jdbc.sql("""
                update media_item set last_response_hash = :hash, enriched_at = :now, changed_at_provider = null,
                    released = :released, refresh_due_at = :due, error_count = 0, last_error = null,
                    next_retry_after = null, enrich_requested_at = null, enrich_requested_level = null,
                    enriching_since = null
                where id = :id
                """)
                .param("id", root)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("released", released)
                .param("due", Timestamp.from(now.plus(Aging.freshFor(released, today()))))
                .update();
    }

    /** The provider gave no usable answer. */
    void failed(long root, String error) {
        int errors = jdbc.sql("""
                update media_item set error_count = error_count + 1, last_error = :error where id = :id
                returning error_count
                """)
                .param("id", root)
                .param("error", error)
                .query(Integer.class)
                .single();
        jdbc.sql("update media_item set next_retry_after = :after where id = :id")
                .param("id", root)
                .param("after", Timestamp.from(clock.instant().plus(Aging.cooldown(errors))))
                .update();
    }

    /** The provider lists these as changed. @return how many of them we have */
    int changed(MediaKind kind, Collection<Integer> tmdbIds) {
        return jdbc.sql("""
                        update media_item set changed_at_provider = coalesce(changed_at_provider, :now)
                        where type = :kind and not demo and tmdb_id = any(:ids) and enriched_at is not null
                        """)
                .param("kind", name(kind))
                .param("ids", tmdbIds.toArray(Integer[]::new))
                .param("now", now())
                .update();
    }

    /** Nobody knows what changed since these were asked for. */
    void perhapsChanged(MediaKind kind, Instant askedBefore) {
        jdbc.sql("""
                update media_item set changed_at_provider = coalesce(changed_at_provider, :now)
                where type = :kind and not demo and enriched_at < :before
                """)
                .param("kind", name(kind))
                .param("before", Timestamp.from(askedBefore))
                .param("now", now())
                .update();
    }

    /** Old ones that did not change at the provider are as good as new, without a request. */
    int renewUnchanged() {
        List<Aged> aged = jdbc.sql(
                        "select i.id, i.released from media_item i where coalesce(i.refresh_due_at, i.enriched_at) <= :now"
                                + " and i.changed_at_provider is null and " + OLD_ENOUGH)
                .param("now", now())
                .param("library", null)
                .query(Aged.class)
                .list();
        Instant now = clock.instant();
        return jdbc.sql("""
                        update media_item i set refresh_due_at = a.due from unnest(:ids, :dues) as a(id, due)
                        where i.id = a.id and i.changed_at_provider is null
                        """)
                .param("ids", aged.stream().map(Aged::id).toArray(Long[]::new))
                .param(
                        "dues",
                        aged.stream()
                                .map(each -> Timestamp.from(now.plus(Aging.freshFor(each.released(), today()))))
                                .toArray(Timestamp[]::new))
                .update();
    }

    /** Those that changed at the provider, the longest due first. */
    List<Long> changedRoots(@Nullable Long library) {
        return roots("i.changed_at_provider is not null and ", library);
    }

    /** All, the longest due first. */
    List<Long> roots(@Nullable Long library) {
        return roots("", library);
    }

    boolean any(@Nullable Long library) {
        return jdbc.sql("select exists (select 1 from media_item i where " + OLD_ENOUGH + ")")
                .param("now", now())
                .param("library", library)
                .query(Boolean.class)
                .single();
    }

    private List<Long> roots(String condition, @Nullable Long library) {
        return jdbc.sql("select i.id from media_item i where " + condition + OLD_ENOUGH
                        + " order by i.refresh_due_at nulls first, i.id")
                .param("now", now())
                .param("library", library)
                .query(Long.class)
                .list();
    }

    /** It is due now, whatever its age. */
    void due(long root) {
        jdbc.sql("update media_item set refresh_due_at = least(refresh_due_at, :now) where id = :id")
                .param("id", root)
                .param("now", now())
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String name(MediaKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private record Aged(long id, @Nullable LocalDate released) {}
}
