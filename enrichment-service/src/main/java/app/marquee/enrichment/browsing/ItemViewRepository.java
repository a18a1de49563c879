package app.marquee.enrichment.browsing;

import app.marquee.model.MessageJson;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Reads one item for people. */
@Repository
class ItemViewRepository {
    /** Everything a row shows, of the items that {@code picked (id, place)} names; {@code place} is their order. */
    static final String OF_PICKED = """
            select i.id, i.type, i.tmdb_id, i.imdb_id, i.tvdb_id, i.title, i.year, i.state, i.has_unpublished_changes,
                i.edited, i.revision, i.demo, i.created_at, i.enriched_at, i.last_published_at, i.last_error, p.place,
                coalesce(e.series_id, s.series_id) as series_id,
                coalesce(e.season_number, s.number) as season, e.episode_number,
                case when i.type = 'series'
                    then (select count(distinct fi.file_id) from episode x join file_item fi on fi.item_id = x.id
                        where x.series_id = i.id)
                    else (select count(*) from file_item fi where fi.item_id = i.id) end as files,
                (select a.provider_url from asset_candidates a
                    where a.entity_id = i.id and a.is_selected and a.asset_type in ('poster', 'thumb')
                    order by a.selected_ordinal nulls last, a.auto_score desc limit 1) as poster_url
            from picked p join media_item i on i.id = p.id
            left join episode e on e.id = i.id left join season s on s.id = i.id
            order by p.place
            """;

    private static final TypeReference<Map<String, String>> SOURCES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ItemViewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ItemView.Row> find(long id) {
        return jdbc.sql("with picked as (select cast(:id as bigint) as id, 0 as place) " + OF_PICKED)
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Empty when nothing is known of it yet. */
    Optional<ItemDetails> details(long id) {
        return jdbc.sql("select details from media_item where id = :id and details is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(details -> MessageJson.mapper().readValue(details, ItemDetails.class));
    }

    /** Who gave what the provider of the facts did not, by field. */
    Map<String, String> otherSources(long id) {
        return jdbc.sql("select field_sources from media_item where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(sources -> MessageJson.mapper().readValue(sources, SOURCES))
                .orElse(Map.of());
    }

    List<ItemView.Place> places(long id) {
        return jdbc.sql("""
                select distinct f.id as fileId, f.library_id as libraryId, f.path
                from file_item fi join file f on f.id = fi.file_id
                where fi.item_id in (select :id union all select e.id from episode e where e.series_id = :id)
                and not f.removed order by f.path limit 1000
                """).param("id", id).query(ItemView.Place.class).list();
    }

    static ItemView.Row read(ResultSet row) throws SQLException {
        return new ItemView.Row(
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
                row.getBoolean("edited"),
                row.getLong("revision"),
                row.getBoolean("demo"),
                row.getObject("series_id", Long.class),
                row.getObject("season", Integer.class),
                row.getObject("episode_number", Integer.class),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("enriched_at")),
                instant(row.getTimestamp("last_published_at")),
                row.getLong("files"),
                row.getString("poster_url"),
                row.getString("last_error"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
