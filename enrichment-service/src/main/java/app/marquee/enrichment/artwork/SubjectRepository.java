package app.marquee.enrichment.artwork;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the choice of an item's images depends on. */
@Repository
class SubjectRepository {
    private final JdbcClient jdbc;

    SubjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Subject> find(long item) {
        return jdbc.sql("""
                select i.type, i.language, (
                    select f.library_id from file_item fi join file f on f.id = fi.file_id
                    left join library l on l.id = f.library_id
                    where fi.item_id in (
                        select r.root union all select x.id from episode x where x.series_id = r.root)
                    and not f.removed and not coalesce(l.removed, false)
                    order by f.library_id limit 1) as library
                from media_item i
                left join episode e on e.id = i.id left join season s on s.id = i.id
                cross join lateral (select coalesce(e.series_id, s.series_id, i.id) as root) r
                where i.id = :item
                """)
                .param("item", item)
                .query((row, number) -> new Subject(
                        item,
                        MediaKind.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                        row.getString("language"),
                        Optional.ofNullable(row.getObject("library", Long.class))))
                .optional();
    }

    /** The movie or series that a provider is asked about for this item. */
    Optional<Root> rootOf(long item) {
        return jdbc.sql("""
                select r.type, r.tmdb_id, r.imdb_id, r.tvdb_id, r.demo, r.language from media_item i
                left join episode e on e.id = i.id left join season s on s.id = i.id
                join media_item r on r.id = coalesce(e.series_id, s.series_id, i.id)
                where i.id = :item
                """)
                .param("item", item)
                .query((row, number) -> new Root(
                        MediaKind.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                        new ExternalIds(
                                row.getObject("tmdb_id", Integer.class),
                                row.getString("imdb_id"),
                                row.getObject("tvdb_id", Integer.class)),
                        row.getBoolean("demo"),
                        row.getString("language")))
                .optional();
    }

    /** Empty for what is no season. */
    Optional<Integer> seasonNumber(long item) {
        return jdbc.sql("select number from season where id = :item")
                .param("item", item)
                .query(Integer.class)
                .optional();
    }

    /** Whether there is such a library; 0 speaks for all that have no rules of their own. */
    boolean knowsLibrary(long library) {
        return library == 0
                || jdbc.sql("select exists (select 1 from library where id = :library and not removed)")
                        .param("library", library)
                        .query(Boolean.class)
                        .single();
    }

    record Root(MediaKind kind, ExternalIds ids, boolean demo, String language) {}
}
