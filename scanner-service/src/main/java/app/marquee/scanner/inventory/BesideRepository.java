package app.marquee.scanner.inventory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies beside media and is not ours: NFO and images, and files nobody knows. */
@Repository
class BesideRepository {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BesideRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param path relative to the library's root */
    record Beside(String path, long size, Instant modifiedAt) {}

    /** @param reason why nobody knows it */
    record Unknown(String path, long size, String reason, Instant seenAt) {}

    List<Beside> sidecars(long libraryId, String directory) {
        return jdbc.sql("""
                        select path, size, modified_at from sidecar
                        where library_id = :library and directory = :directory order by path
                        """)
                .param("library", libraryId)
                .param("directory", directory)
                .query((rs, n) -> new Beside(
                        rs.getString("path"),
                        rs.getLong("size"),
                        rs.getTimestamp("modified_at").toInstant()))
                .list();
    }

    void keepSidecars(long libraryId, String directory, Collection<Beside> all) {
        clear("sidecar", libraryId, directory);
        batches.batchUpdate("""
                insert into sidecar (library_id, path, directory, size, modified_at) values (?, ?, ?, ?, ?)
                on conflict (library_id, path) do nothing
                """, all, 200, (statement, file) -> {
            statement.setLong(1, libraryId);
            statement.setString(2, file.path());
            statement.setString(3, directory);
            statement.setLong(4, file.size());
            statement.setTimestamp(5, Timestamp.from(file.modifiedAt()));
        });
    }

    List<Unknown> unknownIn(long libraryId, String directory) {
        return unknown("directory = :at", libraryId, directory, Integer.MAX_VALUE);
    }

    List<Unknown> unknownAfter(long libraryId, String path, int limit) {
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

    void keepUnknown(long libraryId, String directory, Collection<Unknown> all) {
        clear("unknown_file", libraryId, directory);
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

    private void clear(String table, long libraryId, String directory) {
        jdbc.sql("delete from " + table + " where library_id = :library and directory = :directory")
                .param("library", libraryId)
                .param("directory", directory)
                .update();
    }
}
