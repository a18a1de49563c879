package app.marquee.enrichment.browsing;

import app.marquee.model.MessageJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists items in an order of which each page begins where the one before ended. */
@Repository
class ItemListRepository {
    private final JdbcClient jdbc;

    ItemListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ItemPage page(Listing listing) {
        Cursor after = listing.after();
        Map<String, Object> parameters = new HashMap<>();
        String where = where(listing, parameters);
        List<Listed> listed = listed(listing, where, parameters);
        boolean more = listed.size() > listing.limit();
        List<Listed> page = more ? listed.subList(0, listing.limit()) : listed;
        String next = more
                ? new Cursor(
                                listing.order(),
                                page.getLast().key(),
                                page.getLast().row().id())
                        .text()
                : null;
        return new ItemPage(
                page.stream().map(Listed::row).toList(),
                after == null ? listing.page() : null,
                listing.limit(),
                after == null ? count(where, parameters) : null,
                next);
    }

    long count(Listing listing) {
        Map<String, Object> parameters = new HashMap<>();
        return count(where(listing, parameters), parameters);
    }

    private long count(String where, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from media_item i left join episode e on e.id = i.id" + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private List<Listed> listed(Listing listing, String where, Map<String, Object> parameters) {
        Listing.Sort sort = listing.sort();
        String direction = listing.descending() ? " desc" : "";
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("limit", listing.limit() + 1);
        String beyond = "";
        String skip = "";
        Cursor after = listing.after();
        if (after == null) {
            all.put("skipped", (long) (listing.page() - 1) * listing.limit());
            skip = " offset :skipped";
        } else {
            all.put("key", after.key());
            all.put("id", after.id());
            beyond = " and (" + sort.expression() + ", i.id) " + (listing.descending() ? "<" : ">") + " (cast(:key as "
                    + sort.sqlType() + "), :id)";
        }
        String picked = "with picked as (select i.id, " + sort.expression() + " as place"
                + " from media_item i left join episode e on e.id = i.id" + where + beyond + " order by "
                + sort.expression() + direction + ", i.id" + direction + " limit :limit" + skip + ") ";
        return jdbc.sql(picked + ItemViewRepository.OF_PICKED + direction + ", i.id" + direction)
                .params(all)
                .query((row, number) -> new Listed(
                        ItemViewRepository.read(row),
                        sort == Listing.Sort.ADDED
                                ? row.getTimestamp("place").toInstant().toString()
                                : row.getString("place")))
                .list();
    }

    private static String where(Listing listing, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" where i.type = :type");
        parameters.put("type", listing.type());
        if (listing.type().equals("episode")) {
            where.append(" and exists (select 1 from file_item fi where fi.item_id = i.id)");
        }
        add(where, parameters, " and e.series_id = :series", "series", listing.series());
        add(where, parameters, " and i.state = :state", "state", listing.state());
        add(where, parameters, " and i.has_unpublished_changes = :unpublished", "unpublished", listing.unpublished());
        add(where, parameters, " and i.edited = :edited", "edited", listing.edited());
        add(where, parameters, " and i.year = :year", "year", listing.year());
        String genre = listing.genre();
        if (genre != null) {
            add(
                    where,
                    parameters,
                    " and i.details -> 'genres' @> cast(:genre as jsonb)",
                    "genre",
                    MessageJson.mapper().writeValueAsString(List.of(genre)));
        }
        add(where, parameters, shownBy(listing.type()), "library", listing.library());
        return where.toString();
    }

    private static String shownBy(String type) {
        return type.equals("series") ? """
                 and exists (
                    select 1 from episode x join file_item fi on fi.item_id = x.id
                    join file f on f.id = fi.file_id and not f.removed
                    where x.series_id = i.id and f.library_id = :library)
                """ : """
                 and exists (
                    select 1 from file_item fi join file f on f.id = fi.file_id and not f.removed
                    where fi.item_id = i.id and f.library_id = :library)
                """;
    }

    private static void add(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            parameters.put(name, value);
        }
    }

    private record Listed(ItemView.Row row, String key) {}
}
