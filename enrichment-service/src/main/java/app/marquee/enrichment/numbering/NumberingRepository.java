package app.marquee.enrichment.numbering;

import app.marquee.enrichment.provider.SeasonOutline;
import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How series are numbered. Whoever writes here holds the lock of the series. */
@Repository
public class NumberingRepository {
    private final JdbcClient jdbc;

    NumberingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the provider lists, in place of what it listed before. */
    public void outline(long series, List<SeasonOutline> seasons) {
        jdbc.sql("delete from season_outline where series_id = :series and not number = any(:numbers)")
                .param("series", series)
                .param("numbers", seasons.stream().map(SeasonOutline::number).toArray(Integer[]::new))
                .update();
        jdbc.sql("""
                insert into season_outline (series_id, number, episodes, air_date)
                select distinct on (o.number) :series, o.number, o.episodes, o.aired
                from unnest(:numbers, :episodes, :dates) as o(number, episodes, aired) order by o.number
                on conflict (series_id, number) do update set episodes = excluded.episodes, air_date = excluded.air_date
                where (season_outline.episodes, season_outline.air_date)
                    is distinct from (excluded.episodes, excluded.air_date)
                """)
                .param("series", series)
                .param("numbers", seasons.stream().map(SeasonOutline::number).toArray(Integer[]::new))
                .param("episodes", seasons.stream().map(SeasonOutline::episodes).toArray(Integer[]::new))
                .param(
                        "dates",
                        seasons.stream()
                                .map(season -> season.airDate() == null ? null : Date.valueOf(season.airDate()))
                                .toArray(Date[]::new))
                .update();
    }

    /** The numbers of the seasons the provider lists. */
    public List<Integer> seasonsOf(long series) {
        return jdbc.sql("select number from season_outline where series_id = :series order by number")
                .param("series", series)
                .query(Integer.class)
                .list();
    }

    public SeriesNumbers of(long series) {
        List<SeasonOutline> outline = jdbc.sql(
                        "select number, episodes, air_date as airDate from season_outline where series_id = :series")
                .param("series", series)
                .query(SeasonOutline.class)
                .list();
        Map<Place, Place> order = new HashMap<>();
        Map<Integer, Place> positions = new HashMap<>();
        jdbc.sql("select * from numbering_place where series_id = :series")
                .param("series", series)
                .query(row -> {
                    Place place = new Place(row.getInt("season"), row.getInt("number"));
                    order.put(new Place(row.getInt("order_season"), row.getInt("order_number")), place);
                    Integer position = row.getObject("position", Integer.class);
                    if (position != null) {
                        positions.put(position, place);
                    }
                });
        return new SeriesNumbers(outline, onward(series), counted(series), order, positions);
    }

    /** Whether its files count through all seasons: when those change, they are placed anew. */
    public boolean counted(long series) {
        return jdbc.sql(
                        "select exists (select 1 from series_numbering where series_id = :series and order_id = :counted)")
                .param("series", series)
                .param("counted", CountedThrough.ORDER.id())
                .query(Boolean.class)
                .single();
    }

    /** Whether a later season begins with a higher number than the first. */
    private boolean onward(long series) {
        return jdbc.sql("""
                select exists (
                    select 1 from episode e join media_item i on i.id = e.id
                    where e.series_id = :series and e.season_number > 1 and i.tmdb_id is not null
                    group by e.season_number having min(e.episode_number) > 1)
                """).param("series", series).query(Boolean.class).single();
    }
}
