package app.marquee.enrichment.catalogue;

import app.marquee.model.MessageJson;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.MediaKind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The items. A movie or a series is a root; whoever changes a root or anything below it holds the root's lock, taken in
 * the order of ids, after the root was made sure of.
 */
@Repository
class ItemRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    ItemRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void lock(Collection<Long> roots) {
        jdbc.sql("select id from media_item where id = any(:ids) order by id for no key update")
                .param("ids", roots.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    Optional<Item> find(long id) {
        return all(Set.of(id)).stream().findFirst();
    }

    /** Of an episode or a season its series; of a root itself. */
    Optional<Long> rootOf(long id) {
        return jdbc.sql("""
                select coalesce(e.series_id, s.series_id, i.id) from media_item i
                left join episode e on e.id = i.id left join season s on s.id = i.id where i.id = :id
                """).param("id", id).query(Long.class).optional();
    }

    /** Those of these items that are the root or lie below it. */
    List<Long> below(long root, Collection<Long> ids) {
        return jdbc.sql("""
                select i.id from media_item i left join episode e on e.id = i.id
                where i.id = any(:ids) and coalesce(e.series_id, i.id) = :root
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param("root", root)
                .query(Long.class)
                .list();
    }

    /** In the order of ids: a series before its episodes. */
    List<Item> all(Collection<Long> ids) {
        return jdbc.sql("""
                select i.*, array(select k.name from item_lock k where k.item_id = i.id) as locked_fields
                from (select distinct id from unnest(:ids) as u(id)) w
                cross join lateral (select * from media_item where id = w.id offset 0) i order by i.id
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> item(row))
                .list();
    }

    /** The root's own id and those of what lies below it that a file shows or that was said before. */
    List<Long> worthSaying(long root) {
        return jdbc.sql("""
                select i.id from media_item i
                where i.id in (select cast(:root as bigint) union all select id from episode where series_id = :root)
                and (i.revision > 0 or exists (select 1 from file_item f where f.item_id = i.id) or i.id = :root)
                order by i.id
                """).param("root", root).query(Long.class).list();
    }

    /** Roots of which something was said. */
    List<Long> saidRoots() {
        return jdbc.sql("select id from media_item where type in ('movie', 'series') and revision > 0 order by id")
                .query(Long.class)
                .list();
    }

    /** @param sources who gave what the provider of the facts did not, by field; whoever gave a number that is the same did */
    void enriched(long id, ExternalIds ids, ItemDetails details, Map<String, String> sources) {
        jdbc.sql("""
                update media_item set imdb_id = :imdb, tvdb_id = :tvdb, title = :title, year = :year,
                    details = cast(:details as jsonb), enriched_at = :now,
                    field_sources = case when tvdb_id = :tvdb then field_sources else '{}' end || cast(:sources as jsonb),
                    updated_at = :now, state = case when state = 'published' then state else 'enriched' end
                where id = :id
                """)
                .param("id", id)
                .param("imdb", ids.imdb())
                .param("tvdb", ids.tvdb())
                .param("title", details.title())
                .param("year", details.year())
                .param("details", MessageJson.mapper().writeValueAsString(details))
                .param("sources", MessageJson.mapper().writeValueAsString(sources))
                .param("now", now())
                .update();
    }

    /** A person's words take the place of the provider's. */
    void edited(long id, ItemDetails details) {
        jdbc.sql("""
                update media_item set title = :title, year = :year, details = cast(:details as jsonb), updated_at = :now
                where id = :id
                """)
                .param("id", id)
                .param("title", details.title())
                .param("year", details.year())
                .param("details", MessageJson.mapper().writeValueAsString(details))
                .param("now", now())
                .update();
    }

    /** How many of these are not published as they are now. */
    int unpublished(Collection<Long> ids) {
        return jdbc.sql("select count(*) from media_item where id = any(:ids) and has_unpublished_changes")
                .param("ids", ids.toArray(Long[]::new))
                .query(Integer.class)
                .single();
    }

    /** Nothing a person wrote waits to be published. */
    void unedited(long id) {
        jdbc.sql("update media_item set edited = false where id = :id")
                .param("id", id)
                .update();
    }

    void said(List<Said> said) {
        if (said.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update media_item i set revision = s.revision, said_digest = s.digest, has_unpublished_changes = true,
                    edited = s.edited, updated_at = :now
                from unnest(:ids, :revisions, :digests, :edited) as s(id, revision, digest, edited) where i.id = s.id
                """)
                .param("ids", said.stream().map(Said::id).toArray(Long[]::new))
                .param("revisions", said.stream().map(Said::revision).toArray(Long[]::new))
                .param("digests", said.stream().map(Said::digest).toArray(String[]::new))
                .param("edited", said.stream().map(Said::edited).toArray(Boolean[]::new))
                .param("now", now())
                .update();
    }

    void requested(long id, int level) {
        jdbc.sql("""
                update media_item set enrich_requested_at = :now, enrich_requested_level = :level,
                    enrichment_priority = :level where id = :id
                """).param("id", id).param("level", level).param("now", now()).update();
    }

    /** Nobody can be asked at present; it is asked for, as urgently, when somebody can be. */
    void parked(long id, int level) {
        jdbc.sql("""
                update media_item set enrich_requested_at = null, enriching_since = null,
                    enrich_requested_level = least(enrich_requested_level, :level)
                where id = :id
                """).param("id", id).param("level", level).update();
    }

    /** Nobody is asked any longer; the next file may ask. */
    void settled(long id) {
        jdbc.sql("""
                update media_item set enrich_requested_at = null, enrich_requested_level = null, enriching_since = null
                where id = :id
                """).param("id", id).update();
    }

    /** Whether this instance may fetch the item: nobody else is at it. */
    boolean claim(long id, Duration lease) {
        return jdbc.sql("""
                        update media_item set enriching_since = :now
                        where id = :id and (enriching_since is null or enriching_since < :expired)
                        """)
                        .param("id", id)
                        .param("now", now())
                        .param("expired", Timestamp.from(clock.instant().minus(lease)))
                        .update()
                == 1;
    }

    void release(long id) {
        jdbc.sql("update media_item set enriching_since = null where id = :id")
                .param("id", id)
                .update();
    }

    void published(long id, long revision) {
        jdbc.sql("""
                update media_item set state = 'published', last_published_at = :now, published_revision = :revision,
                    has_unpublished_changes = revision > :revision, edited = edited and revision > :revision
                where id = :id and (published_revision is null or published_revision <= :revision)
                """)
                .param("id", id)
                .param("revision", revision)
                .param("now", now())
                .update();
    }

    /**
     * Roots that files show and nobody was asked about, or so long ago that the question is lost, in the order of ids.
     *
     * @param after only later ids
     */
    List<Long> waiting(boolean demo, Duration lease, long after, int most) {
        return jdbc.sql("""
                select i.id from media_item i
                where i.type in ('movie', 'series') and (i.enriched_at is null or i.enrich_requested_level is not null)
                and i.state <> 'discovered' and i.demo = :demo and i.id > :after
                and (i.enrich_requested_at is null or i.enrich_requested_at < :expired)
                and (i.next_retry_after is null or i.next_retry_after <= :now)
                and (exists (
                        select 1 from file_item fi join file f on f.id = fi.file_id
                        left join library_automation a on a.library_id = f.library_id
                        where fi.item_id = i.id and coalesce(a.auto_enrich, true))
                    or exists (
                        select 1 from episode e join file_item fi on fi.item_id = e.id join file f on f.id = fi.file_id
                        left join library_automation a on a.library_id = f.library_id
                        where e.series_id = i.id and coalesce(a.auto_enrich, true)))
                order by i.id limit :most
                """)
                .param("demo", demo)
                .param("after", after)
                .param("expired", Timestamp.from(clock.instant().minus(lease)))
                .param("now", now())
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** The provider does not know it: nothing is asked for it until a file names it again. */
    void unknownToProvider(long id) {
        jdbc.sql("update media_item set state = 'discovered' where id = :id and enriched_at is null")
                .param("id", id)
                .update();
    }

    /** What is said of an item from now on. */
    record Said(long id, long revision, String digest, boolean edited) {}

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Item item(ResultSet row) throws SQLException {
        String details = row.getString("details");
        return new Item(
                row.getLong("id"),
                MediaKind.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                new ExternalIds(
                        row.getObject("tmdb_id", Integer.class),
                        row.getString("imdb_id"),
                        row.getObject("tvdb_id", Integer.class)),
                row.getBoolean("demo"),
                row.getString("language"),
                row.getString("title"),
                row.getLong("revision"),
                row.getString("said_digest"),
                details == null ? null : MessageJson.mapper().readValue(details, ItemDetails.class),
                texts(row.getArray("locked_fields")),
                row.getBoolean("edited"),
                instant(row.getTimestamp("enriched_at")),
                instant(row.getTimestamp("enrich_requested_at")),
                row.getObject("enrich_requested_level", Integer.class),
                instant(row.getTimestamp("refresh_due_at")));
    }

    private static Set<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : Set.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
