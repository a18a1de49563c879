package app.marquee.enrichment.browsing;

import app.marquee.enrichment.browsing.FilterChoices.Choice;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what there is to filter by. */
@Repository
class FilterChoiceRepository {
    private static final int MOST = 200;

    private static final String FILES =
            " from file_item fi join media_item i on i.id = fi.item_id join file f on f.id = fi.file_id";

    /** Files show the episodes of a series. */
    private static final String SHOWN =
            " where not f.removed and (i.type = any(:types) or i.type = 'episode' and 'series' = any(:types))";

    private final JdbcClient jdbc;

    FilterChoiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FilterChoices of(Set<String> types) {
        return new FilterChoices(
                choices(
                        "select state as value, count(*) as count from media_item where type = any(:types) group by state",
                        types),
                told("genres", types),
                told("studios", types),
                choices(
                        "select value, count(*) as count" + FILES
                                + ", jsonb_array_elements_text(f.languages) as l (value)" + SHOWN + " group by value",
                        types),
                choices(
                        "select f.lines || 'p' as value, count(*) as count" + FILES + SHOWN
                                + " and f.lines is not null group by f.lines",
                        types));
    }

    private List<Choice> told(String column, Set<String> types) {
        return choices(
                "select value, count(*) as count from media_item i, jsonb_array_elements_text(i." + column
                        + ") as l (value)"
                        + " where i.type = any(:types) or i.type = 'series' and 'episode' = any(:types) group by value",
                types);
    }

    private List<Choice> choices(String counted, Set<String> types) {
        return jdbc.sql("select value, count from (" + counted + ") counted order by count desc, value limit :most")
                .param("types", types.toArray(String[]::new))
                .param("most", MOST)
                .query(Choice.class)
                .list();
    }
}
