package app.marquee.scanner.beside;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files in media folders that nobody here knows what to do with. */
@Repository
class UnknownFileRepository {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    UnknownFileRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param reason why nobody knows it */
    record Unknown(String path, long size, String reason, Instant seenAt) {}

    List<Unknown> inDirectory(long libraryId, String directory) {
        return unknown("directory = :at", libraryId, directory, Integer.MAX_VALUE);
    }

    List<Unknown> after(long libraryId, String path, int limit) {
        return unknown("path > :at", libraryId, path, limit);
    }

    private List<Unknown> unknown(String where, long libraryId, String at, int limit) {
        return jdbc.sql("select path, size, reason, seen_at from unknown_file where library_id = :library and " + where
                        + " order by path limit :limit")
                .param("library", libraryId)
                .param("at", at)
                .param("limit", limit)
                .query((rs, n) -> new Unknown(
                        rs.getString("path"),
                        rs.getLong("size"),
                        rs.getString("reason"),
                        rs.getTimestamp("seen_at").toInstant()))
                .list();
    }

    void keep(long libraryId, String directory, Collection<Unknown> all) {
        jdbc.sql("delete from unknown_file where library_id = :library and directory = :directory")
                .param("library", libraryId)
                .param("directory", directory)
                .update();
        batches.batchUpdate("""
                insert into unknown_file (library_id, path, directory, size, reason, seen_at) values (?, ?, ?, ?, ?, ?)
                on conflict (library_id, path) do nothing
                """, all, 200, (statement, file) -> {
            statement.setLong(1, libraryId);
            statement.setString(2, file.path());
            statement.setString(3, directory);
            statement.setLong(4, file.size());
            statement.setString(5, file.reason());
            statement.setTimestamp(6, Timestamp.from(file.seenAt()));
        });
    }
}
