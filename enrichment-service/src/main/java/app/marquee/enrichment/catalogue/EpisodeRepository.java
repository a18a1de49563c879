package app.marquee.enrichment.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seasons and episodes by their places. Whoever writes here holds the lock of the series. */
@Repository
class EpisodeRepository {
    private final JdbcClient jdbc;

    EpisodeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                select distinct e.season_number from episode e
                cross join lateral (select file_id from file_item where item_id = e.id offset 0) fi
                cross join lateral (select id from file where id = fi.file_id and not removed offset 0) f
                where e.series_id = :series order by e.season_number
                """).param("series", series).query(Integer.class).list();
    }

    /** Where an episode stands in its series. */
    record Place(int season, int number) {}
}
