package app.marquee.enrichment.unmatched;

import app.marquee.model.MessageJson;
import app.marquee.model.media.Suggestion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Reads the files that wait for a person. */
@Repository
class UnmatchedRepository {
    private static final TypeReference<List<Suggestion>> SUGGESTIONS = new TypeReference<>() {};
    private static final String COLUMNS = """
            select u.*, (select count(*) from file f where f.question_id = u.question_id and not f.removed) as waiting
            from unmatched_file u
            """;
    private static final String WANTED = """
             where u.state = :state and (cast(:kind as text) is null or u.kind = :kind)
            and (cast(:library as bigint) is null or u.library_id = :library)
            and (cast(:search as text) is null or strpos(lower(u.path), lower(cast(:search as text))) > 0
                or strpos(lower(u.title), lower(cast(:search as text))) > 0)
            """;
    private final JdbcClient jdbc;

    UnmatchedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UnmatchedFile.Page page(Wanted wanted, int page, int limit) {
        List<UnmatchedFile> items = wanted(COLUMNS + WANTED + " order by u.id limit :limit offset :skipped", wanted)
                .param("limit", limit)
                .param("skipped", (long) (page - 1) * limit)
                .query((row, number) -> read(row))
                .list();
        long total = wanted("select count(*) from unmatched_file u" + WANTED, wanted)
                .query(Long.class)
                .single();
        return new UnmatchedFile.Page(items, page, limit, total);
    }

    private JdbcClient.StatementSpec wanted(String sql, Wanted wanted) {
        return jdbc.sql(sql)
                .param("state", wanted.state())
                .param("kind", wanted.kind())
                .param("library", wanted.libraryId())
                .param("search", wanted.search());
    }

    Optional<UnmatchedFile> find(long id) {
        return jdbc.sql(COLUMNS + " where u.id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    private static UnmatchedFile read(ResultSet row) throws SQLException {
        return new UnmatchedFile(
                row.getLong("id"),
                row.getLong("library_id"),
                row.getString("path"),
                row.getTimestamp("discovered_at").toInstant(),
                row.getLong("question_id"),
                row.getString("kind"),
                row.getString("title"),
                row.getObject("year", Integer.class),
                row.getString("state"),
                MessageJson.mapper().readValue(row.getString("suggested_matches"), SUGGESTIONS),
                row.getString("reason"),
                row.getLong("waiting"));
    }

    /** What a list is filtered by; null means any. */
    record Wanted(
            String state,
            @Nullable String kind,
            @Nullable Long libraryId,
            @Nullable String search) {}
}
