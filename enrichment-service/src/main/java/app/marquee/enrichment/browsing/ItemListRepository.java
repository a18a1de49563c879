package app.marquee.enrichment.browsing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        ItemConditions conditions = ItemConditions.of(listing.filter());
        List<Listed> listed = listed(listing, conditions);
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
                after == null ? count(conditions) : null,
                next);
    }

    long count(ItemFilter filter) {
        return count(ItemConditions.of(filter));
    }

    /** In the order of ids. */
    List<Long> ids(ItemFilter filter, int most) {
        ItemConditions conditions = ItemConditions.of(filter);
        return jdbc.sql("select i.id" + ItemConditions.FROM + conditions.where() + " order by i.id limit :most")
                .params(conditions.parameters())
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private long count(ItemConditions conditions) {
        return jdbc.sql("select count(*)" + ItemConditions.FROM + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private List<Listed> listed(Listing listing, ItemConditions conditions) {
        Sort sort = listing.sort();
        String direction = listing.descending() ? " desc" : "";
        Map<String, Object> all = new HashMap<>(conditions.parameters());
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
        String picked = "with picked as (select i.id, " + sort.expression() + " as place" + ItemConditions.FROM
                + conditions.where() + beyond + " order by " + sort.expression() + direction + ", i.id" + direction
                + " limit :limit" + skip + ") ";
        return jdbc.sql(picked + ItemViewRepository.OF_PICKED + direction + ", i.id" + direction)
                .params(all)
                .query((row, number) -> new Listed(ItemViewRepository.read(row), key(row, sort)))
                .list();
    }

    private static String key(ResultSet row, Sort sort) throws SQLException {
        return sort.time() ? row.getTimestamp("place").toInstant().toString() : row.getString("place");
    }

    private record Listed(ItemView.Row row, String key) {}
}
