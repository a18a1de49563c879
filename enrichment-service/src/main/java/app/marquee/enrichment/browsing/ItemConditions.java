package app.marquee.enrichment.browsing;

import app.marquee.model.MessageJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter as SQL: conditions on {@code i} of {@link #FROM}, and their parameters. */
final class ItemConditions {
    static final String FROM =
            " from media_item i left join episode e on e.id = i.id left join season s on s.id = i.id";

    private final StringBuilder where = new StringBuilder(" where true");
    private final Map<String, Object> parameters = new HashMap<>();

    private ItemConditions() {}

    static ItemConditions of(ItemFilter filter) {
        var conditions = new ItemConditions();
        conditions.type(filter);
        conditions.belonging(filter);
        conditions.standing(filter);
        conditions.shownBy(filter);
        conditions.facts(filter);
        return conditions;
    }

    /** Begins with {@code where}. */
    String where() {
        return where.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** One type alone lets an index give the order. */
    private void type(ItemFilter filter) {
        if (filter.types().size() == 1) {
            add(" and i.type = :type", "type", filter.types().iterator().next());
        } else {
            add(" and i.type = any(:types)", "types", texts(filter.types()));
        }
        if (filter.shown()) {
            where.append("""
                     and (i.type not in ('episode', 'season')
                        or exists (select 1 from file_item fi where fi.item_id = i.id)
                        or exists (select 1 from episode x join file_item fi on fi.item_id = x.id
                            where x.series_id = s.series_id and x.season_number = s.number))
                    """);
        }
    }

    private void belonging(ItemFilter filter) {
        add(" and coalesce(e.series_id, s.series_id) = :series", "series", filter.series());
        add("""
                 and (e.series_id, e.season_number) = (select x.series_id, x.number from season x where x.id = :season)
                """, "season", filter.season());
        add(
                " and i.id = any(:ids)",
                "ids",
                filter.ids() == null ? null : filter.ids().toArray(Long[]::new));
    }

    private void standing(ItemFilter filter) {
        if (!filter.states().isEmpty()) {
            add(" and i.state = any(:states)", "states", texts(filter.states()));
        }
        add(" and i.has_unpublished_changes = :unpublished", "unpublished", filter.unpublished());
        add(" and i.edited = :edited", "edited", filter.edited());
        add(" and exists (select 1 from item_lock k where k.item_id = i.id) = :locked", "locked", filter.locked());
        add(
                " and i.created_at >= cast(:addedSince as timestamptz)",
                "addedSince",
                filter.addedSince() == null ? null : filter.addedSince().toString());
        if (!filter.missing().isEmpty()) {
            add("""
                     and exists (select 1 from unnest(:missing) as m (type) where not exists (
                        select 1 from asset_candidates a
                        where a.entity_id = i.id and a.is_selected and a.asset_type = m.type))
                    """, "missing", texts(filter.missing()));
        }
    }

    private void shownBy(ItemFilter filter) {
        file(filter, "f.library_id = :library", "library", filter.library());
        if (!filter.lines().isEmpty()) {
            file(filter, "f.lines = any(:lines)", "lines", filter.lines().toArray(Integer[]::new));
        }
        if (!filter.languages().isEmpty()) {
            file(filter, "jsonb_exists_any(f.languages, :languages)", "languages", texts(filter.languages()));
        }
    }

    /** A file that shows the item, or what lies below it. */
    private void file(ItemFilter filter, String condition, String name, @Nullable Object value) {
        boolean below = filter.types().contains("series") || filter.types().contains("season");
        String shown = below
                ? "fi.item_id in (select i.id union all select x.id from episode x where x.series_id = i.id"
                        + " union all select x.id from episode x"
                        + " where x.series_id = s.series_id and x.season_number = s.number)"
                : "fi.item_id = i.id";
        add(
                " and exists (select 1 from file_item fi join file f on f.id = fi.file_id and not f.removed where "
                        + shown + " and " + condition + ")",
                name,
                value);
    }

    private void facts(ItemFilter filter) {
        add(" and i.year >= :yearFrom", "yearFrom", filter.yearFrom());
        add(" and i.year <= :yearTo", "yearTo", filter.yearTo());
        told(filter, "genres", filter.genre());
        told(filter, "studios", filter.studio());
    }

    /** Episodes and seasons are of their series' genres and studios. */
    private void told(ItemFilter filter, String column, @Nullable String value) {
        boolean roots = filter.types().stream().allMatch(type -> type.equals("movie") || type.equals("series"));
        add(
                roots
                        ? " and i." + column + " @> cast(:" + column + " as jsonb)"
                        : " and coalesce(e.series_id, s.series_id, i.id) in (select r.id from media_item r"
                                + " where r.type in ('movie', 'series') and r." + column + " @> cast(:" + column
                                + " as jsonb))",
                column,
                value == null ? null : MessageJson.mapper().writeValueAsString(List.of(value)));
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            parameters.put(name, value);
        }
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
