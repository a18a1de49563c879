package app.marquee.enrichment.history;

import app.marquee.model.MessageJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** What fields were before they changed. */
@Repository
public class HistoryRepository {
    private final JdbcClient jdbc;

    HistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param source    a provider's name, or {@code person}
     * @param changedBy null for a provider
     */
    public void add(Collection<ItemDifference> differences, String source, @Nullable String changedBy) {
        if (differences.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into field_change (item_id, field, old_value, new_value, source, changed_by)
                select d.item, d.field, d.before, d.after, :source, :by
                from jsonb_to_recordset(cast(:rows as jsonb)) as d(item bigint, field text, before jsonb, after jsonb)
                """)
                .param("rows", MessageJson.mapper().writeValueAsString(differences))
                .param("source", source)
                .param("by", changedBy)
                .update();
    }

    /** Newest first; {@code before} leaves only changes older than the one with this id. */
    public List<FieldChange> of(long item, @Nullable String field, @Nullable Long before, int most) {
        return jdbc.sql("""
                select * from field_change where item_id = :item
                and (cast(:field as text) is null or field = :field) and (cast(:before as bigint) is null or id < :before)
                order by id desc limit :most
                """)
                .param("item", item)
                .param("field", field)
                .param("before", before)
                .param("most", most)
                .query((row, number) -> change(row))
                .list();
    }

    /** The last change of each field. */
    public List<FieldChange> latest(long item) {
        return jdbc.sql("select distinct on (field) * from field_change where item_id = :item order by field, id desc")
                .param("item", item)
                .query((row, number) -> change(row))
                .list();
    }

    public Optional<FieldChange> find(long id) {
        return jdbc.sql("select * from field_change where id = :id")
                .param("id", id)
                .query((row, number) -> change(row))
                .optional();
    }

    private static FieldChange change(ResultSet row) throws SQLException {
        return new FieldChange(
                row.getLong("id"),
                row.getLong("item_id"),
                row.getString("field"),
                json(row.getString("old_value")),
                json(row.getString("new_value")),
                row.getString("source"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : MessageJson.mapper().readTree(text);
    }

    /** A difference of one item's details. */
    public record ItemDifference(
            long item,
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {
        public static ItemDifference of(long item, FieldDifferences.Difference difference) {
            return new ItemDifference(item, difference.field(), difference.before(), difference.after());
        }
    }
}
