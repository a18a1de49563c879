package app.marquee.enrichment.numbering;

import app.marquee.enrichment.provider.EpisodeOrder;
import app.marquee.enrichment.provider.SeasonOutline;
import app.marquee.model.MessageJson;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How series are numbered. Whoever writes here holds the lock of the series. */
@Repository
public class NumberingRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    NumberingRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
        return new SeriesNumbers(outline, onward(series), order, positions);
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

    /** Which order was chosen; empty for the provider's own. */
    public Optional<Chosen> chosen(long series) {
        return jdbc.sql("""
                select order_id as "order", name, kind, chosen_by as chosenBy, chosen_at as chosenAt
                from series_numbering where series_id = :series
                """).param("series", series).query(Chosen.class).optional();
    }

    /** @param order null for the provider's own */
    void choose(long series, @Nullable EpisodeOrder order, String person) {
        jdbc.sql("delete from series_numbering where series_id = :series")
                .param("series", series)
                .update();
        if (order == null) {
            return;
        }
        jdbc.sql("""
                insert into series_numbering (series_id, order_id, name, kind, chosen_by, chosen_at)
                values (:series, :order, :name, :kind, :person, :now)
                """)
                .param("series", series)
                .param("order", order.id())
                .param("name", order.name())
                .param("kind", order.kind())
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                insert into numbering_place (series_id, order_season, order_number, position, season, number)
                select :series, p."orderSeason", p."orderNumber", p.position, p.season, p.number
                from jsonb_to_recordset(cast(:rows as jsonb))
                    as p("orderSeason" int, "orderNumber" int, position int, season int, number int)
                on conflict do nothing
                """)
                .param("series", series)
                .param("rows", MessageJson.mapper().writeValueAsString(rows(order)))
                .update();
    }

    private static List<Row> rows(EpisodeOrder order) {
        List<Row> rows = new ArrayList<>();
        int position = 0;
        for (EpisodeOrder.Place place : order.places()) {
            boolean special = place.orderSeason() == 0;
            rows.add(new Row(
                    place.orderSeason(),
                    place.orderNumber(),
                    special ? null : ++position,
                    place.season(),
                    place.number()));
        }
        return rows;
    }

    /** An order that a person chose. */
    public record Chosen(String order, String name, String kind, String chosenBy, Instant chosenAt) {}

    private record Row(
            int orderSeason, int orderNumber, @Nullable Integer position, int season, int number) {}
}
