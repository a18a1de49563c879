package app.marquee.scanner.beside;

import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.media.LocalAsset;
import app.marquee.scanner.walking.DirectoryListing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What on disk is ours. */
@Repository
public class OwnFileRepository {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OwnFileRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param path relative to the library's root */
    public record OwnFile(String path, long size, Instant modifiedAt) {
        public boolean is(long otherSize, Instant otherTime) {
            return size == otherSize && modifiedAt.equals(otherTime.truncatedTo(ChronoUnit.MICROS));
        }
    }

    public List<OwnFile> inDirectory(long libraryId, String directory) {
        return jdbc.sql("""
                        select path, size, modified_at from own_file
                        where library_id = :library and directory = :directory order by path
                        """)
                .param("library", libraryId)
                .param("directory", directory)
                .query(OwnFileRepository::read)
                .list();
    }

    public void keep(long libraryId, long itemId, Collection<PublishedFile> written) {
        batches.batchUpdate("""
                insert into own_file (library_id, path, directory, size, modified_at, sha256, item_id)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (library_id, path) do update set size = excluded.size, modified_at = excluded.modified_at,
                    sha256 = excluded.sha256, item_id = excluded.item_id, disturbed_at = null
                """, written, 200, (statement, file) -> {
            statement.setLong(1, libraryId);
            statement.setString(2, file.path());
            statement.setString(3, DirectoryListing.parentOf(file.path()));
            statement.setLong(4, file.size());
            statement.setTimestamp(5, Timestamp.from(file.modifiedAt().truncatedTo(ChronoUnit.MICROS)));
            statement.setString(6, file.sha256());
            statement.setLong(7, itemId);
        });
    }

    public void forget(long libraryId, Collection<String> paths) {
        if (!paths.isEmpty()) {
            jdbc.sql("delete from own_file where library_id = :library and path = any(:paths)")
                    .param("library", libraryId)
                    .param("paths", paths.toArray(String[]::new))
                    .update();
        }
    }

    /**
     * Whether one of these became ours since they were looked at. Nothing becomes ours until the transaction ends.
     *
     * @param judged a path may come twice: one image can be the show's and a season's
     */
    public boolean holdsAny(long libraryId, List<LocalAsset> judged) {
        lock("pg_advisory_xact_lock", libraryId);
        List<OwnFile> ours = jdbc.sql("""
                        select path, size, modified_at from own_file where library_id = :library and path = any(:paths)
                        """)
                .param("library", libraryId)
                .param("paths", judged.stream().map(LocalAsset::path).distinct().toArray(String[]::new))
                .query(OwnFileRepository::read)
                .list();
        return ours.stream()
                .anyMatch(mine -> judged.stream()
                        .anyMatch(asset ->
                                asset.path().equals(mine.path()) && mine.is(asset.size(), asset.modifiedAt())));
    }

    /**
     * To be called before anything is kept: whoever judges later sees it, and who judged before has stored what he found.
     *
     * @return false when the library is gone
     */
    public boolean lockForKeeping(long libraryId) {
        return lock("pg_advisory_xact_lock_shared", libraryId);
    }

    private boolean lock(String function, long libraryId) {
        return jdbc.sql("select true from library, " + function
                        + "(hashtextextended('scanner.own_file', :library)) where id = :library")
                .param("library", libraryId)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    private static OwnFile read(ResultSet rs, int row) throws SQLException {
        return new OwnFile(
                rs.getString("path"),
                rs.getLong("size"),
                rs.getTimestamp("modified_at").toInstant());
    }

    void disturbed(long libraryId, Collection<String> paths, Instant now) {
        jdbc.sql("update own_file set disturbed_at = :now where library_id = :library and path = any(:paths)")
                .param("now", Timestamp.from(now))
                .param("library", libraryId)
                .param("paths", paths.toArray(String[]::new))
                .update();
    }

    /** Follows a folder that was renamed with all that is ours in it. */
    void move(long libraryId, String from, String to) {
        jdbc.sql("""
                        update own_file set path = :to, directory = :directory
                        where library_id = :library and path = :from
                          and not exists (select 1 from own_file o where o.library_id = :library and o.path = :to)
                        """)
                .param("library", libraryId)
                .param("from", from)
                .param("to", to)
                .param("directory", DirectoryListing.parentOf(to))
                .update();
    }
}
