package app.marquee.enrichment.unmatched;

import app.marquee.model.MessageJson;
import app.marquee.model.media.Suggestion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Reads the files that wait for a person. */
@Repository
class UnmatchedRepository {
    private static final TypeReference<List<Suggestion>> SUGGESTIONS = new TypeReference<>() {};
    private final JdbcClient jdbc;

    UnmatchedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UnmatchedFile.Page page(String state, int page, int size) {
        List<UnmatchedFile> items = jdbc.sql("""
                select u.*, (select count(*) from file f where f.question_id = u.question_id and not f.removed) as waiting
                from unmatched_file u where u.state = :state order by u.id limit :size offset :skipped
                """)
                .param("state", state)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query((row, number) -> read(row))
                .list();
        long total = jdbc.sql("select count(*) from unmatched_file where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
        return new UnmatchedFile.Page(items, page, size, total);
    }

    Optional<UnmatchedFile> find(long id) {
        return jdbc.sql("""
                select u.*, (select count(*) from file f where f.question_id = u.question_id and not f.removed) as waiting
                from unmatched_file u where u.id = :id
                """).param("id", id).query((row, number) -> read(row)).optional();
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
}
