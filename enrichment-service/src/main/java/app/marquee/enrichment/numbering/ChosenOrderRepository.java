package app.marquee.enrichment.numbering;

import app.marquee.enrichment.provider.EpisodeOrder;
import app.marquee.model.MessageJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The orders that series have in place of the provider's own. Whoever writes here holds the lock of the series. */
@Repository
public class ChosenOrderRepository implements PastChoices {
    /** Who chose what was found by itself. */
    private static final String MARQUEE = "marquee";

    private static final TypeReference<List<EpisodeOrder>> ORDERS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final Clock clock;

    ChosenOrderRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Chosen> chosen(long series) {
        return jdbc.sql("""
                select n.order_id as "order", n.name, n.kind, n.chosen_by as chosenBy, n.chosen_at as chosenAt, n.automatic,
                    coalesce(n.reason, n.chosen_by || ' chose it') as reason,
                    n.order_id not in ('tmdb', 'absolute') as placed
                from series_numbering n where n.series_id = :series
                """).param("series", series).query(Chosen.class).optional();
    }

    /** A person's word; what was found by itself before is forgotten. */
    void choose(long series, EpisodeOrder order, String person) {
        forget(series);
        write(series, order, person, false, person + " chose it");
    }

    /** Nobody chose and nothing was found. */
    void forget(long series) {
        jdbc.sql("delete from series_numbering where series_id = :series")
                .param("series", series)
                .update();
        jdbc.sql("delete from numbering_doubt where series_id = :series")
                .param("series", series)
                .update();
    }

    /**
     * Takes what was found, unless a person chose meanwhile.
     *
     * @return whether files are placed otherwise by it
     */
    public boolean take(long series, Numbered found) {
        Optional<Chosen> before = chosen(series);
        boolean byPerson = before.isPresent() && !before.get().automatic();
        boolean changed = switch (found) {
            case Numbered.AsBefore same -> false;
            case Numbered.By by -> by.automatic() != byPerson && replace(series, by, before);
            case Numbered.ByOwn own -> !byPerson && drop(series, before);
            case Numbered.Unclear unclear -> {
                boolean dropped = !byPerson && drop(series, before);
                if (!byPerson) {
                    doubt(series, unclear);
                }
                yield dropped;
            }
        };
        jdbc.sql("update series_numbering set read_at = now() where series_id = :series")
                .param("series", series)
                .update();
        return changed;
    }

    /** Whether files came since an order was found by itself: they may fit it or not. */
    public boolean inQuestion(long series) {
        return jdbc.sql("""
                select exists (select 1 from series_numbering n where n.series_id = :series and n.automatic and exists (
                    select 1 from episode e join file_item fi on fi.item_id = e.id join file f on f.id = fi.file_id
                    where e.series_id = n.series_id and not f.removed and f.updated_at > n.read_at))
                """).param("series", series).query(Boolean.class).single();
    }

    private boolean drop(long series, Optional<Chosen> before) {
        forget(series);
        return before.isPresent();
    }

    private boolean replace(long series, Numbered.By by, Optional<Chosen> before) {
        if (before.isEmpty() || !before.get().order().equals(by.order().id())) {
            if (!by.automatic()) {
                return false; // the person chose another meanwhile
            }
            forget(series);
            write(series, by.order(), MARQUEE, true, by.reason());
            return true;
        }
        if (placesOf(series).equals(Set.copyOf(rows(by.order())))) {
            return false;
        }
        jdbc.sql("delete from numbering_place where series_id = :series")
                .param("series", series)
                .update();
        place(series, by.order());
        return true;
    }

    private Set<Row> placesOf(long series) {
        return Set.copyOf(jdbc.sql("""
                select order_season as orderSeason, order_number as orderNumber, position, season, number
                from numbering_place where series_id = :series
                """).param("series", series).query(Row.class).list());
    }

    private void write(long series, EpisodeOrder order, String by, boolean automatic, String reason) {
        jdbc.sql("""
                insert into series_numbering (series_id, order_id, name, kind, chosen_by, chosen_at, automatic, reason)
                values (:series, :order, :name, :kind, :by, :now, :automatic, :reason)
                """)
                .param("series", series)
                .param("order", order.id())
                .param("name", order.name())
                .param("kind", order.kind())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .param("automatic", automatic)
                .param("reason", reason)
                .update();
        place(series, order);
    }

    private void place(long series, EpisodeOrder order) {
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

    /** Series whose files would fit another order than their own, and nobody is sure of it. */
    public long doubtful() {
        return jdbc.sql("select count(*) from numbering_doubt where orders <> '[]'")
                .query(Long.class)
                .single();
    }

    /** Those series, by title. */
    List<Doubt> doubts() {
        return jdbc.sql("""
                select d.series_id, i.title, d.reason, d.orders, d.looked_at
                from numbering_doubt d join media_item i on i.id = d.series_id
                where d.orders <> '[]' order by lower(i.title), i.id
                """).query((row, number) -> doubt(row)).list();
    }

    Optional<Doubt> doubtOf(long series) {
        return jdbc.sql("""
                select d.series_id, i.title, d.reason, d.orders, d.looked_at
                from numbering_doubt d join media_item i on i.id = d.series_id where d.series_id = :series
                """)
                .param("series", series)
                .query((row, number) -> doubt(row))
                .optional();
    }

    private static Doubt doubt(ResultSet row) throws SQLException {
        return new Doubt(
                row.getLong("series_id"),
                row.getString("title"),
                row.getString("reason"),
                MessageJson.mapper().readValue(row.getString("orders"), ORDERS),
                row.getTimestamp("looked_at").toInstant());
    }

    private void doubt(long series, Numbered.Unclear unclear) {
        jdbc.sql("""
                insert into numbering_doubt (series_id, said_digest, reason, orders, looked_at)
                values (:series, :digest, :reason, cast(:orders as jsonb), :now)
                """)
                .param("series", series)
                .param("digest", unclear.digest())
                .param("reason", unclear.reason())
                .param("orders", MessageJson.mapper().writeValueAsString(unclear.fitting()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public boolean lookedAt(long series, String digest, Instant since) {
        return jdbc.sql("""
                select exists (select 1 from numbering_doubt
                    where series_id = :series and said_digest = :digest and looked_at > :since)
                """)
                .param("series", series)
                .param("digest", digest)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** An order that has a number twice means its first. */
    private static Collection<Row> rows(EpisodeOrder order) {
        Map<Place, Row> rows = new LinkedHashMap<>();
        int position = 0;
        for (EpisodeOrder.Place place : order.places()) {
            Place there = new Place(place.orderSeason(), place.orderNumber());
            if (!rows.containsKey(there)) {
                Integer counted = there.season() == 0 ? null : Integer.valueOf(++position);
                rows.put(there, new Row(there.season(), there.number(), counted, place.season(), place.number()));
            }
        }
        return rows.values();
    }

    /**
     * An order that a person chose, or that was found by itself.
     *
     * @param placed whether it is a table of places
     */
    public record Chosen(
            String order,
            String name,
            String kind,
            String chosenBy,
            Instant chosenAt,
            boolean automatic,
            String reason,
            boolean placed) {}

    /**
     * What nobody is sure of.
     *
     * @param fitting the orders its files would fit, without their places
     */
    record Doubt(long seriesId, String title, String reason, List<EpisodeOrder> fitting, Instant lookedAt) {
        Doubt {
            fitting = List.copyOf(fitting);
        }
    }

    private record Row(
            int orderSeason, int orderNumber, @Nullable Integer position, int season, int number) {}
}
