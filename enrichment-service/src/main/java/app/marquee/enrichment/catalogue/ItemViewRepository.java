package app.marquee.enrichment.catalogue;

import app.marquee.model.MessageJson;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads items for people. */
@Repository
class ItemViewRepository {
    private static final String COLUMNS = """
            select i.*, e.series_id, coalesce(e.season_number, s.number) as season, e.episode_number,
                case when i.type = 'series'
                    then (select count(distinct fi.file_id) from episode x join file_item fi on fi.item_id = x.id
                        where x.series_id = i.id)
                    else (select count(*) from file_item fi where fi.item_id = i.id) end as files
            from media_item i left join episode e on e.id = i.id left join season s on s.id = i.id
            """;
    private final JdbcClient jdbc;

    ItemViewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ItemView> find(long id) {
        return jdbc.sql(COLUMNS + " where i.id = :id")
                .param("id", id)
                .query((row, number) -> view(row, true))
                .optional();
    }

    /** By title; episodes of one series by number. */
    ItemView.Page page(String type, @Nullable String search, @Nullable Long series, int page, int size) {
        String condition = """
                 where i.type = :type
                and (cast(:search as text) is null or strpos(lower(i.title), lower(cast(:search as text))) > 0)
                and (cast(:series as bigint) is null or e.series_id = :series)
                and (i.type <> 'episode' or exists (select 1 from file_item fi where fi.item_id = i.id))
                """;
        List<ItemView> items = jdbc.sql(COLUMNS + condition
                        + " order by e.series_id, e.season_number, e.episode_number, lower(i.title), i.id"
                        + " limit :size offset :skipped")
                .param("type", type)
                .param("search", search)
                .param("series", series)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query((row, number) -> view(row, false))
                .list();
        long total = jdbc.sql("select count(*) from media_item i left join episode e on e.id = i.id" + condition)
                .param("type", type)
                .param("search", search)
                .param("series", series)
                .query(Long.class)
                .single();
        return new ItemView.Page(items, page, size, total);
    }

    List<ItemView.Place> places(long id) {
        return jdbc.sql("""
                select distinct f.id as fileId, f.library_id as libraryId, f.path from file_item fi join file f on f.id = fi.file_id
                left join episode e on e.id = fi.item_id
                where (fi.item_id = :id or e.series_id = :id) and not f.removed order by f.path limit 1000
                """).param("id", id).query(ItemView.Place.class).list();
    }

    /** How many items of each kind are in each state; for example {@code movie.enriched}. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("""
                select i.type || '.' || i.state as name, count(*) as number from media_item i
                where i.type in ('movie', 'series')
                or (i.type = 'episode' and exists (select 1 from file_item fi where fi.item_id = i.id))
                group by 1 order by 1
                """).query(row -> {
            counts.put(row.getString("name"), row.getLong("number"));
        });
        return counts;
    }

    /** Files that wait for an answer to their question or for their item's facts. */
    long waitingFiles(boolean demo) {
        return jdbc.sql("""
                select count(*) from file f
                join library l on l.id = f.library_id and not l.removed
                    and cast(l.document ->> 'demo' as boolean) = :demo
                left join question q on q.id = f.question_id
                where not f.removed and (q.state = 'open' or exists (
                    select 1 from file_item fi join media_item i on i.id = fi.item_id
                    left join episode e on e.id = i.id join media_item r on r.id = coalesce(e.series_id, i.id)
                    where fi.file_id = f.id and r.state <> 'discovered' and (r.enriched_at is null
                        or (i.enriched_at is null and r.enrich_requested_level is not null))))
                """).param("demo", demo).query(Long.class).single();
    }

    /** How many questions are in each state. */
    Map<String, Long> questions() {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select state, count(*) as number from question group by state order by state")
                .query(row -> {
                    counts.put(row.getString("state"), row.getLong("number"));
                });
        return counts;
    }

    private static ItemView view(ResultSet row, boolean whole) throws SQLException {
        String details = row.getString("details");
        return new ItemView(
                row.getLong("id"),
                row.getString("type"),
                new ExternalIds(
                        row.getObject("tmdb_id", Integer.class),
                        row.getString("imdb_id"),
                        row.getObject("tvdb_id", Integer.class)),
                row.getString("title"),
                row.getObject("year", Integer.class),
                row.getString("state"),
                row.getBoolean("has_unpublished_changes"),
                row.getLong("revision"),
                row.getBoolean("demo"),
                row.getObject("series_id", Long.class),
                row.getObject("season", Integer.class),
                row.getObject("episode_number", Integer.class),
                instant(row.getTimestamp("enriched_at")),
                instant(row.getTimestamp("last_published_at")),
                row.getLong("files"),
                !whole || details == null ? null : MessageJson.mapper().readValue(details, ItemDetails.class),
                List.of(),
                List.of());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
