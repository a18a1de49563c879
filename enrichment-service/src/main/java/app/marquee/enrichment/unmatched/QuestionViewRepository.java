package app.marquee.enrichment.unmatched;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads questions and their answers. */
@Repository
class QuestionViewRepository {
    private static final String COLUMNS = """
            select q.*, (select count(*) from file f where f.question_id = q.id and not f.removed) as files
            from question q
            """;
    private static final String WANTED = """
             where (cast(:state as text) is null or q.state = :state) and (cast(:kind as text) is null or q.kind = :kind)
            and (cast(:search as text) is null or strpos(lower(q.title), lower(cast(:search as text))) > 0)
            """;
    private final JdbcClient jdbc;

    QuestionViewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    QuestionView.Page page(
            @Nullable String state, @Nullable String kind, @Nullable String search, int page, int limit) {
        List<QuestionView> items = jdbc.sql(
                        COLUMNS + WANTED + " order by q.updated_at desc, q.id desc limit :limit offset :skipped")
                .param("state", state)
                .param("kind", kind)
                .param("search", search)
                .param("limit", limit)
                .param("skipped", (long) (page - 1) * limit)
                .query((row, number) -> view(row))
                .list();
        long total = jdbc.sql("select count(*) from question q" + WANTED)
                .param("state", state)
                .param("kind", kind)
                .param("search", search)
                .query(Long.class)
                .single();
        return new QuestionView.Page(items, page, limit, total);
    }

    Optional<QuestionView> find(long id) {
        return jdbc.sql(COLUMNS + " where q.id = :id")
                .param("id", id)
                .query((row, number) -> view(row))
                .optional();
    }

    private static QuestionView view(ResultSet row) throws SQLException {
        return new QuestionView(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("title"),
                row.getObject("year", Integer.class),
                row.getString("country"),
                row.getString("state"),
                row.getObject("tmdb_id", Integer.class),
                row.getString("answered_by"),
                row.getString("reason"),
                row.getLong("files"),
                row.getTimestamp("updated_at").toInstant());
    }
}
