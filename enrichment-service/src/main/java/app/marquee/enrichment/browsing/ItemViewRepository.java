package app.marquee.enrichment.browsing;

import app.marquee.enrichment.artwork.CandidateView;
import app.marquee.model.MessageJson;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.StreamDetails;
import java.sql.Array;
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
import tools.jackson.databind.JsonNode;

/** Reads items for people. */
@Repository
class ItemViewRepository {
    private static final int MOST_PLACES = 1000;

    /** The lines of the best file of {@code i}. */
    static final String LINES = """
            (select max(f.lines) from file_item fi join file f on f.id = fi.file_id and not f.removed
                where fi.item_id = i.id)""";

    /** Everything a row shows, of the items that {@code picked (id, place)} names; {@code place} is their order. */
    static final String OF_PICKED = """
            select i.id, i.type, i.tmdb_id, i.imdb_id, i.tvdb_id, i.title, i.details ->> 'originalTitle' as original_title,
                i.year, i.state, i.has_unpublished_changes, i.edited, i.revision, i.demo, i.created_at, i.updated_at,
                i.enriched_at, i.last_published_at, i.premiered, i.rating, i.runtime, i.last_error, p.place,
                exists (select 1 from item_lock k where k.item_id = i.id) as locked,
                coalesce(e.series_id, s.series_id) as series_id,
                (select r.title from media_item r where r.id = coalesce(e.series_id, s.series_id)) as series_title,
                coalesce(e.season_number, s.number) as season, e.episode_number,
                (select x.id from season x where x.series_id = e.series_id and x.number = e.season_number) as season_id,
                %s as lines,
                case when below.known is null then (select count(*) from file_item fi where fi.item_id = i.id)
                    else below.files end as files,
                below.seasons, below.shown, below.known,
                array(select m.type from unnest(case i.type when 'episode' then array['thumb']
                        when 'season' then array['poster'] else array['poster', 'fanart', 'clearlogo'] end) as m (type)
                    where not exists (select 1 from asset_candidates a
                        where a.entity_id = i.id and a.is_selected and a.asset_type = m.type)) as missing,
                (select a.id from asset_candidates a
                    where a.entity_id = i.id and a.is_selected and a.asset_type in ('poster', 'thumb')
                    order by a.selected_ordinal nulls last, a.auto_score desc limit 1) as poster
            from picked p join media_item i on i.id = p.id
            left join episode e on e.id = i.id left join season s on s.id = i.id
            left join lateral (
                select count(distinct x.id) as known, count(distinct fi.item_id) as shown,
                    count(distinct fi.file_id) as files,
                    count(distinct x.season_number) filter (where fi.item_id is not null) as seasons
                from episode x left join file_item fi on fi.item_id = x.id
                where x.series_id = coalesce(s.series_id, i.id) and (s.id is null or x.season_number = s.number)
            ) below on i.type in ('series', 'season')
            order by p.place
            """.formatted(LINES);

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

    /** The first of many. */
    List<ItemView.Place> places(long id) {
        return jdbc.sql("""
                select f.id, fi.item_id, f.library_id, f.path, fi.ordinal, fi.part, fi.version, f.lines, f.created_at,
                    f.document -> 'streams' as streams
                from file_item fi join file f on f.id = fi.file_id
                where fi.item_id in (
                    select :id union all select e.id from episode e where e.series_id = :id
                    union all select e.id from season s
                        join episode e on e.series_id = s.series_id and e.season_number = s.number where s.id = :id)
                and not f.removed order by f.path, fi.ordinal limit :most
                """)
                .param("id", id)
                .param("most", MOST_PLACES)
                .query((row, number) -> place(row))
                .list();
    }

    private static ItemView.Place place(ResultSet row) throws SQLException {
        return new ItemView.Place(
                row.getLong("id"),
                row.getLong("item_id"),
                row.getLong("library_id"),
                row.getString("path"),
                row.getInt("ordinal"),
                row.getObject("part", Integer.class),
                row.getString("version"),
                resolution(row),
                row.getTimestamp("created_at").toInstant(),
                streams(row.getString("streams")));
    }

    private static @Nullable StreamDetails streams(@Nullable String json) {
        if (json == null) {
            return null;
        }
        JsonNode streams = MessageJson.mapper().readTree(json);
        return streams.isNull() ? null : MessageJson.mapper().treeToValue(streams, StreamDetails.class);
    }

    static ItemView.Row read(ResultSet row) throws SQLException {
        Long poster = row.getObject("poster", Long.class);
        return new ItemView.Row(
                row.getLong("id"),
                row.getString("type"),
                new ExternalIds(
                        row.getObject("tmdb_id", Integer.class),
                        row.getString("imdb_id"),
                        row.getObject("tvdb_id", Integer.class)),
                row.getString("title"),
                row.getString("original_title"),
                row.getObject("year", Integer.class),
                row.getString("state"),
                row.getBoolean("has_unpublished_changes"),
                row.getBoolean("edited"),
                row.getBoolean("locked"),
                row.getLong("revision"),
                row.getBoolean("demo"),
                row.getObject("series_id", Long.class),
                row.getString("series_title"),
                row.getObject("season", Integer.class),
                row.getObject("season_id", Long.class),
                row.getObject("episode_number", Integer.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                instant(row.getTimestamp("enriched_at")),
                instant(row.getTimestamp("last_published_at")),
                row.getString("premiered"),
                row.getObject("rating", Double.class),
                row.getObject("runtime", Integer.class),
                resolution(row),
                row.getLong("files"),
                row.getString("type").equals("series") ? count(row, "seasons") : null,
                count(row, "shown"),
                count(row, "known"),
                texts(row.getArray("missing")),
                poster == null ? null : CandidateView.thumbnail(poster),
                row.getString("last_error"));
    }

    private static @Nullable Integer count(ResultSet row, String column) throws SQLException {
        Long count = row.getObject(column, Long.class);
        return count == null ? null : Math.toIntExact(count);
    }

    private static @Nullable String resolution(ResultSet row) throws SQLException {
        Integer lines = row.getObject("lines", Integer.class);
        return lines == null ? null : lines + "p";
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
