package app.marquee.enrichment.catalogue;

import app.marquee.model.MessageJson;
import app.marquee.model.media.ItemDetails;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** Seasons and episodes. Whoever writes here holds the lock of the series. */
@Repository
class EpisodeRepository {
    /** An episode that has no name so long after it was shown will hardly get one. */
    private static final Duration NAMED_WITHIN = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Clock clock;

    EpisodeRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The ids of these episodes; those that nobody knows yet are made under the name of their number. */
    Map<Place, Long> ensure(Item series, Collection<Place> places) {
        if (places.isEmpty()) {
            return Map.of();
        }
        Map<Place, Long> ids = new HashMap<>();
        jdbc.sql("""
                select e.id, e.season_number, e.episode_number from episode e
                join unnest(:seasons, :numbers) as p(season, number)
                    on e.season_number = p.season and e.episode_number = p.number
                where e.series_id = :series
                """)
                .param("series", series.id())
                .param("seasons", seasons(places))
                .param("numbers", numbers(places))
                .query(row -> {
                    ids.put(place(row), row.getLong("id"));
                });
        List<Place> missing = places.stream()
                .filter(place -> !ids.containsKey(place))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            make(series, missing, ids);
        }
        return ids;
    }

    private void make(Item series, List<Place> places, Map<Place, Long> ids) {
        jdbc.sql("""
                with wanted as (
                    select nextval(pg_get_serial_sequence('media_item', 'id')) as id, p.season, p.number
                    from unnest(:seasons, :numbers) as p(season, number)),
                made as (
                    insert into media_item (id, type, demo, language, title, state)
                    select id, 'episode', :demo, :language, 'Episode ' || number, 'identified' from wanted)
                insert into episode (id, series_id, season_number, episode_number)
                select id, :series, season, number from wanted returning id, season_number, episode_number
                """)
                .param("seasons", seasons(places))
                .param("numbers", numbers(places))
                .param("demo", series.demo())
                .param("language", series.language())
                .param("series", series.id())
                .query(row -> {
                    ids.put(place(row), row.getLong("id"));
                });
    }

    private static Integer[] seasons(Collection<Place> places) {
        return places.stream().map(Place::season).toArray(Integer[]::new);
    }

    private static Integer[] numbers(Collection<Place> places) {
        return places.stream().map(Place::number).toArray(Integer[]::new);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getInt("season_number"), row.getInt("episode_number"));
    }

    /** The episode of a day; where there is none, the only one of the day before or after, which it was elsewhere. */
    Optional<Long> airedOn(long series, LocalDate date) {
        List<Long> found = aired(series, date, date);
        if (found.isEmpty()) {
            List<Long> near = aired(series, date.minusDays(1), date.plusDays(1));
            return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
        }
        return Optional.of(found.getFirst());
    }

    private List<Long> aired(long series, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select e.id from episode e join media_item i on i.id = e.id
                where e.series_id = :series and i.details ->> 'premiered' between :from and :to
                order by e.season_number desc, e.episode_number
                """)
                .param("series", series)
                .param("from", from.toString())
                .param("to", to.toString())
                .query(Long.class)
                .list();
    }

    Optional<Place> placeOf(long id) {
        return jdbc.sql("select season_number as season, episode_number as number from episode where id = :id")
                .param("id", id)
                .query(Place.class)
                .optional();
    }

    /** Every episode's id, by its place. */
    Map<Place, Long> places(long series) {
        Map<Place, Long> places = new HashMap<>();
        jdbc.sql("select id, season_number, episode_number from episode where series_id = :series")
                .param("series", series)
                .query(row -> {
                    places.put(place(row), row.getLong("id"));
                });
        return places;
    }

    Map<Integer, Long> seasons(long series) {
        Map<Integer, Long> seasons = new HashMap<>();
        jdbc.sql("select id, number from season where series_id = :series")
                .param("series", series)
                .query(row -> {
                    seasons.put(row.getInt("number"), row.getLong("id"));
                });
        return seasons;
    }

    /** The seasons that files show. */
    List<Integer> onDisk(long series) {
        return jdbc.sql("""
                select distinct e.season_number from episode e join file_item fi on fi.item_id = e.id
                join file f on f.id = fi.file_id and not f.removed
                where e.series_id = :series order by e.season_number
                """).param("series", series).query(Integer.class).list();
    }

    /**
     * Whether files show a season that was never asked for, or an episode the provider did not know. One beyond the end of a
     * season that others follow is asked about at once: it may be numbered by another order.
     *
     * @param retried a season with such an episode that was asked for before is worth another try
     */
    boolean anyMissing(long series, Instant retried) {
        return jdbc.sql("""
                select exists (
                    select 1 from episode e join media_item i on i.id = e.id join file_item fi on fi.item_id = e.id
                    join file f on f.id = fi.file_id and not f.removed
                    left join season s on s.series_id = e.series_id and s.number = e.season_number
                    where e.series_id = :series
                    and (s.fetched_at is null or (i.tmdb_id is null and (s.fetched_at < :retried
                        or (s.fetched_at < i.created_at and exists (
                            select 1 from season_outline o join season_outline later
                                on later.series_id = o.series_id and later.number > o.number
                            where o.series_id = e.series_id and o.number = e.season_number and o.number > 0
                            and o.episodes < e.episode_number))))))
                """)
                .param("series", series)
                .param("retried", Timestamp.from(retried))
                .query(Boolean.class)
                .single();
    }

    /**
     * Series with an episode that files show and the provider did not know, or knew without a name around the day it was
     * shown, in the order of ids. A placeholder is looked at again after a quarter of its age, a week at most; a nameless
     * one every day.
     *
     * @param least not sooner after the season was fetched
     * @param after only later ids
     */
    List<Long> withUnknown(boolean demo, Duration least, long after, int most) {
        Instant now = clock.instant();
        return jdbc.sql("""
                select e.series_id from episode e
                join media_item i on i.id = e.id
                join media_item r on r.id = e.series_id and r.demo = :demo and r.enrich_requested_at is null
                    and r.enriched_at is not null
                join season s on s.series_id = e.series_id and s.number = e.season_number
                where e.series_id > :after
                and exists (select 1 from file_item fi join file f on f.id = fi.file_id
                    where fi.item_id = e.id and not f.removed)
                and ((i.tmdb_id is null and s.fetched_at < cast(:now as timestamptz) - greatest(make_interval(secs => :least),
                        least((cast(:now as timestamptz) - i.created_at) / 4, interval '7 days')))
                    or (i.tmdb_id is not null and s.fetched_at < cast(:now as timestamptz) - interval '1 day'
                        and i.details ->> 'premiered' between :since and :until
                        and i.title ~* '^(tba|tbd|episode [0-9]+|folge [0-9]+|épisode [0-9]+|episodio [0-9]+)$'))
                group by e.series_id order by e.series_id limit :most
                """)
                .param("demo", demo)
                .param("after", after)
                .param("least", least.toSeconds())
                .param("now", Timestamp.from(now))
                .param("since", now.minus(NAMED_WITHIN).toString().substring(0, 10))
                .param("until", now.plus(Duration.ofDays(1)).toString().substring(0, 10))
                .param("most", most)
                .query(Long.class)
                .list();
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
                update media_item i set tmdb_id = null
                from unnest(:ids, :numbers) as r(id, number)
                where i.type = :type and i.demo = :demo and i.tmdb_id = r.number and i.id <> r.id
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

    /** Where an episode stands in its series. */
    record Place(int season, int number) {}

    record SeasonRow(long id, int number, @Nullable Integer tmdbId, ItemDetails details) {}

    record EpisodeRow(
            long id, int season, int number, @Nullable Integer tmdbId, ItemDetails details) {}
}
