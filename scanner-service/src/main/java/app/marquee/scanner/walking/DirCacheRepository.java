package app.marquee.scanner.walking;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What directories looked like when they were last compared with the database. */
@Repository
public class DirCacheRepository {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DirCacheRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Signatures as last kept; either may be missing. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Known(byte @Nullable [] listing, byte @Nullable [] tree) {}

    public Map<String, Known> find(long libraryId, Collection<String> paths) {
        Map<String, Known> found = HashMap.newHashMap(paths.size());
        jdbc.sql("""
                        select path, listing_signature, dir_signature from dir_cache
                        where library_id = :library and path = any(:paths)
                        """)
                .param("library", libraryId)
                .param("paths", paths.toArray(String[]::new))
                .query(rs -> {
                    found.put(
                            rs.getString("path"),
                            new Known(rs.getBytes("listing_signature"), rs.getBytes("dir_signature")));
                });
        return found;
    }

    /** Directories known to lie directly in this one. */
    public List<String> children(long libraryId, String directory) {
        return jdbc.sql("select path from dir_cache where library_id = :library and parent = :parent")
                .param("library", libraryId)
                .param("parent", directory)
                .query(String.class)
                .list();
    }

    public void keep(long libraryId, Collection<VisitedDirectory> directories, Instant now) {
        batches.batchUpdate("""
                insert into dir_cache (library_id, path, parent, listing_signature, dir_signature, last_checked)
                values (?, ?, ?, ?, ?, ?)
                on conflict (library_id, path) do update set listing_signature = excluded.listing_signature,
                    dir_signature = excluded.dir_signature, last_checked = excluded.last_checked
                """, directories, 500, (statement, directory) -> {
            statement.setLong(1, libraryId);
            statement.setString(2, directory.path());
            statement.setString(3, directory.path().isEmpty() ? null : DirectoryListing.parentOf(directory.path()));
            statement.setBytes(4, directory.listing());
            statement.setBytes(5, directory.tree());
            statement.setTimestamp(6, Timestamp.from(now));
        });
    }

    /** After a directory was compared outside a walk, which alone knows what lies below: it and all above are walked anew. */
    public void keepListing(long libraryId, String directory, byte[] listing, Instant now) {
        jdbc.sql("""
                        insert into dir_cache (library_id, path, parent, listing_signature, last_checked)
                        values (:library, :path, :parent, :listing, :now)
                        on conflict (library_id, path) do update set listing_signature = excluded.listing_signature,
                            dir_signature = null, last_checked = excluded.last_checked
                        """)
                .param("library", libraryId)
                .param("path", directory)
                .param("parent", directory.isEmpty() ? null : DirectoryListing.parentOf(directory))
                .param("listing", listing)
                .param("now", Timestamp.from(now))
                .update();
        forgetTree(libraryId, directory);
    }

    /** The next walk compares this directory with the database, whatever it looks like. */
    public void forget(long libraryId, String directory) {
        jdbc.sql("""
                        update dir_cache set listing_signature = null, dir_signature = null
                        where library_id = :library and path = :path
                        """).param("library", libraryId).param("path", directory).update();
        forgetTree(libraryId, directory);
    }

    /** It and everything below is gone. */
    public void remove(long libraryId, String directory) {
        jdbc.sql("""
                        delete from dir_cache where library_id = :library
                            and (path = :path or starts_with(path, :path || '/'))
                        """).param("library", libraryId).param("path", directory).update();
    }

    private void forgetTree(long libraryId, String directory) {
        jdbc.sql("""
                        update dir_cache set dir_signature = null where library_id = :library and path = any(:paths)
                        """)
                .param("library", libraryId)
                .param("paths", ancestors(directory).toArray(String[]::new))
                .update();
    }

    static List<String> ancestors(String directory) {
        List<String> all = new ArrayList<>();
        for (String at = directory; !at.isEmpty(); ) {
            at = DirectoryListing.parentOf(at);
            all.add(at);
        }
        return all;
    }
}
