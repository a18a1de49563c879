package app.marquee.scanner.beside;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** NFO and images beside media that are not ours. */
@Repository
class SidecarRepository {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SidecarRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param path relative to the library's root */
    record Sidecar(String path, long size, Instant modifiedAt) {}

    List<Sidecar> inDirectory(long libraryId, String directory) {
        return jdbc.sql("""
                        select path, size, modified_at from sidecar
                        where library_id = :library and directory = :directory order by path
                        """)
                .param("library", libraryId)
                .param("directory", directory)
                .query((rs, n) -> new Sidecar(
                        rs.getString("path"),
                        rs.getLong("size"),
                        rs.getTimestamp("modified_at").toInstant()))
                .list();
    }

    void keep(long libraryId, String directory, Collection<Sidecar> all) {
        clear(libraryId, directory);
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

    private void clear(long libraryId, String directory) {
        jdbc.sql("delete from sidecar where library_id = :library and directory = :directory")
                .param("library", libraryId)
                .param("directory", directory)
                .update();
    }
}
