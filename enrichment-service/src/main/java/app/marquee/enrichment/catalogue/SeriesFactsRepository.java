package app.marquee.enrichment.catalogue;

import app.marquee.model.MessageJson;
import app.marquee.model.media.ItemDetails;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** What a provider says of the seasons and episodes of a series, whose lock whoever writes here holds. */
@Repository
class SeriesFactsRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    SeriesFactsRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Integer> numbersAtProvider(long series) {
        return jdbc.sql("select unnest(season_numbers) from series where id = :series")
                .param("series", series)
                .query(Integer.class)
                .list();
    }

    void numbersAtProvider(long series, List<Integer> numbers) {
        jdbc.sql("update series set season_numbers = :numbers where id = :series")
                .param("series", series)
                .param("numbers", numbers.toArray(Integer[]::new))
                .update();
    }

    List<Long> nextIds(int count) {
        return jdbc.sql("""
                select nextval(pg_get_serial_sequence('media_item', 'id')) from generate_series(1, :count)
                """).param("count", count).query(Long.class).list();
    }

    /** Writes seasons; a season the provider does not have has no facts and is remembered as asked for. */
    void storeSeasons(Item series, List<SeasonRow> rows) {
        Long[] ids = rows.stream().map(SeasonRow::id).toArray(Long[]::new);
        store(series, "season", rows, ids, rows.stream().map(SeasonRow::tmdbId).toArray(Integer[]::new));
        jdbc.sql("""
                insert into season (id, series_id, number, fetched_at)
                select r.id, :series, r.number, :now from unnest(:ids, :numbers) as r(id, number) order by r.number
                on conflict (series_id, number) do update set fetched_at = excluded.fetched_at
                """)
                .param("series", series.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids)
                .param("numbers", rows.stream().map(SeasonRow::number).toArray(Integer[]::new))
                .update();
    }

    /** These were asked for, and are as they were. */
    void askedAgain(long series, Collection<Integer> seasons) {
        jdbc.sql("update season set fetched_at = :now where series_id = :series and number = any(:seasons)")
                .param("series", series)
                .param("now", Timestamp.from(clock.instant()))
                .param("seasons", seasons.toArray(Integer[]::new))
                .update();
    }

    void storeEpisodes(Item series, List<EpisodeRow> rows) {
        Long[] ids = rows.stream().map(EpisodeRow::id).toArray(Long[]::new);
        store(
                series,
                "episode",
                rows,
                ids,
                rows.stream().map(EpisodeRow::tmdbId).toArray(Integer[]::new));
        jdbc.sql("""
                insert into episode (id, series_id, season_number, episode_number)
                select r.id, :series, r.season, r.number
                from unnest(:ids, :seasons, :numbers) as r(id, season, number) order by r.season, r.number
                on conflict (series_id, season_number, episode_number) do nothing
                """)
                .param("series", series.id())
                .param("ids", ids)
                .param("seasons", rows.stream().map(EpisodeRow::season).toArray(Integer[]::new))
                .param("numbers", rows.stream().map(EpisodeRow::number).toArray(Integer[]::new))
                .update();
    }

    private void store(Item series, String type, List<?> rows, Long[] ids, @Nullable Integer[] tmdbIds) {
        // Numbers move between episodes when a provider rearranges a season; each is free before it is given anew.
        jdbc.sql("""
                update media_item set tmdb_id = null where id = any(array(
                    select i.id from unnest(:ids, :numbers) as r(id, number)
                    cross join lateral (
                        select id from media_item where type = :type and tmdb_id = r.number and demo = :demo offset 0) i
                    where i.id <> r.id))
                """)
                .param("type", type)
                .param("demo", series.demo())
                .param("ids", ids)
                .param("numbers", tmdbIds)
                .update();
        jdbc.sql("""
                insert into media_item (id, type, tmdb_id, demo, language, title, year, details, enriched_at, state)
                select r.id, :type, r."tmdbId", :demo, :language, r.details ->> 'title',
                    cast(r.details ->> 'year' as integer), r.details, :now, 'enriched'
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(id bigint, "tmdbId" int, details jsonb)
                order by r.id
                on conflict (id) do update
                set tmdb_id = excluded.tmdb_id, title = excluded.title, year = excluded.year,
                    details = excluded.details, enriched_at = excluded.enriched_at, updated_at = excluded.enriched_at,
                    state = case when media_item.state = 'published' then media_item.state else 'enriched' end
                """)
                .param("type", type)
                .param("demo", series.demo())
                .param("language", series.language())
                .param("rows", json(rows))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static String json(Object rows) {
        JsonNode tree = MessageJson.mapper().valueToTree(rows);
        return tree.toString();
    }

    record SeasonRow(long id, int number, @Nullable Integer tmdbId, ItemDetails details) {}

    record EpisodeRow(
            long id, int season, int number, @Nullable Integer tmdbId, ItemDetails details) {}
}
