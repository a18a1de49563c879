package app.marquee.scanner.inventory;

import app.marquee.model.MessageJson;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.LocalAsset;
import app.marquee.model.media.Origin;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.walking.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Media files and their state. */
@Repository
public class MediaFileRepository {
    private static final String SELECT = """
            select f.id, f.library_id, f.path, f.directory, f.revision, f.origin, f.hints, f.inspected_revision,
                   f.answered_revision, f.created_at, s.file_exists, s.file_size, s.modified_at, s.inode,
                   s.last_verified_at, s.missing_since, s.removal_said_at
            from media_file f join media_file_state s on s.media_file_id = f.id
            """;

    /** In a directory or below it, by bytes, as the index has it: {@code 0} is what follows the slash. */
    static final String BELOW =
            "(f.directory = :directory or (f.directory ~>=~ (:directory || '/') and f.directory ~<~ (:directory || '0')))";

    private final JdbcClient jdbc;

    MediaFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<KnownFile> find(long id) {
        return jdbc.sql(SELECT + "where f.id = :id")
                .param("id", id)
                .query(MediaFileRepository::read)
                .optional();
    }

    public Optional<KnownFile> atPath(long libraryId, String path) {
        return jdbc.sql(SELECT + "where f.library_id = :library and f.path = :path")
                .param("library", libraryId)
                .param("path", path)
                .query(MediaFileRepository::read)
                .optional();
    }

    /** Locked for the transaction at hand, so that two who look at the same directory do so one after the other. */
    List<KnownFile> inDirectory(long libraryId, String directory) {
        return jdbc.sql(SELECT
                        + "where f.library_id = :library and f.directory = :directory order by f.id for update of f")
                .param("library", libraryId)
                .param("directory", directory)
                .query(MediaFileRepository::read)
                .list();
    }

    /** Present ones in a directory or below it, which is not the root; at most {@code limit}. */
    public List<KnownFile> presentBelow(long libraryId, String directory, int limit) {
        return jdbc.sql(SELECT + "where f.library_id = :library and s.file_exists and " + BELOW + " limit :limit")
                .param("library", libraryId)
                .param("directory", directory)
                .param("limit", limit)
                .query(MediaFileRepository::read)
                .list();
    }

    List<KnownFile> withInodes(long libraryId, Collection<Long> inodes) {
        return jdbc.sql(
                        SELECT
                                + "where f.library_id = :library and s.inode = any(:inodes) and s.removal_said_at is null for update of f")
                .param("library", libraryId)
                .param("inodes", inodes.toArray(Long[]::new))
                .query(MediaFileRepository::read)
                .list();
    }

    /** A page of a library's files, or of all; those gone for good are listed too. */
    public List<KnownFile> page(@Nullable Long libraryId, long afterId, int limit) {
        return jdbc.sql(SELECT + """
                        where f.id > :after and (cast(:library as bigint) is null or f.library_id = :library)
                        order by f.id limit :limit
                        """)
                .param("after", afterId)
                .param("library", libraryId)
                .param("limit", limit)
                .query(MediaFileRepository::read)
                .list();
    }

    /** Ids by path of those that were not there yet. */
    Map<String, Long> insert(
            long libraryId,
            String directory,
            Map<String, Entry> found,
            Origin origin,
            ExternalIds hints,
            long revision,
            Instant now) {
        Map<String, Long> ids = new HashMap<>();
        List<Map.Entry<String, Entry>> rows = List.copyOf(found.entrySet());
        jdbc.sql("""
                        with found as (
                            select * from unnest(:paths::text[], :sizes::bigint[], :times::timestamptz[], :inodes::bigint[])
                                as f (path, size, modified_at, inode)),
                        made as (
                            insert into media_file (library_id, path, directory, revision, origin, hints, created_at)
                            select :library, path, :directory, :revision, :origin, :hints::jsonb, :now from found
                            on conflict do nothing returning id, path)
                        insert into media_file_state
                            (media_file_id, file_exists, file_size, modified_at, inode, last_verified_at)
                        select m.id, true, f.size, f.modified_at, f.inode, :now from made m join found f on f.path = m.path
                        returning media_file_id, (select m.path from made m where m.id = media_file_id) as path
                        """)
                .param("library", libraryId)
                .param("directory", directory)
                .param("revision", revision)
                .param("origin", origin.name())
                .param("hints", MessageJson.mapper().writeValueAsString(hints))
                .param("now", Timestamp.from(now))
                .param("paths", rows.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("sizes", rows.stream().map(row -> row.getValue().size()).toArray(Long[]::new))
                .param(
                        "times",
                        rows.stream()
                                .map(row -> row.getValue().modifiedAt().toString())
                                .toArray(String[]::new))
                .param(
                        "inodes",
                        rows.stream().map(row -> row.getValue().inode()).toArray(Long[]::new))
                .query(rs -> {
                    ids.put(rs.getString("path"), rs.getLong("media_file_id"));
                });
        return ids;
    }

    /** It is there, as the entry says. */
    void present(long id, Entry entry, Instant now) {
        jdbc.sql("""
                        update media_file_state set file_exists = true, file_size = :size, modified_at = :modified,
                            inode = :inode, last_verified_at = :now, missing_since = null, missing_reason = null,
                            removal_due = null, removal_said_at = null
                        where media_file_id = :id
                        """)
                .param("id", id)
                .param("size", entry.size())
                .param("modified", Timestamp.from(entry.modifiedAt()))
                .param("inode", entry.inode())
                .param("now", Timestamp.from(now))
                .update();
    }

    void verified(Collection<Long> ids, Instant now) {
        jdbc.sql("update media_file_state set last_verified_at = :now where media_file_id = any(:ids)")
                .param("now", Timestamp.from(now))
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    void revise(FileReference file, Origin origin, ExternalIds hints) {
        jdbc.sql("""
                        update media_file set path = :path, directory = :directory, revision = :revision,
                            origin = :origin, hints = :hints::jsonb
                        where id = :id
                        """)
                .param("id", file.id())
                .param("path", file.path())
                .param("directory", DirectoryListing.parentOf(file.path()))
                .param("revision", file.revision())
                .param("origin", origin.name())
                .param("hints", MessageJson.mapper().writeValueAsString(hints))
                .update();
    }

    /** Files whose inspection took one of these images for somebody else's. */
    List<KnownFile> besideImages(long libraryId, Collection<String> images) {
        return jdbc.sql(SELECT + """
                        where f.library_id = :library and f.local_images <> '{}' and f.local_images && cast(:images as text[])
                        order by f.id for update of f
                        """)
                .param("library", libraryId)
                .param("images", images.toArray(String[]::new))
                .query(MediaFileRepository::read)
                .list();
    }

    /**
     * @param nfoProblem why an NFO beside it was ignored
     * @return false when there is newer news of the file, or it is forgotten
     */
    public boolean inspected(long id, long revision, List<LocalAsset> localAssets, @Nullable String nfoProblem) {
        return jdbc.sql("""
                        update media_file set inspected_revision = greatest(inspected_revision, :revision),
                            local_assets = :assets, local_images = :images, nfo_problem = :problem
                        where id = :id and revision <= :revision
                        """)
                        .param("id", id)
                        .param("revision", revision)
                        .param("assets", localAssets.size())
                        .param(
                                "images",
                                localAssets.stream()
                                        .filter(asset -> asset.type() != null)
                                        .map(LocalAsset::path)
                                        .toArray(String[]::new))
                        .param("problem", nfoProblem)
                        .update()
                == 1;
    }

    void answered(long id, long revision, String answer, @Nullable Long itemId) {
        jdbc.sql("""
                        update media_file set answered_revision = :revision, answer = :answer,
                            media_item_id = coalesce(:item, media_item_id)
                        where id = :id and answered_revision <= :revision
                        """)
                .param("id", id)
                .param("revision", revision)
                .param("answer", answer)
                .param("item", itemId)
                .update();
    }

    /** Streams that were read from these very bytes. */
    public Optional<String> streams(long id, String fingerprint) {
        return jdbc.sql("""
                        select streams from media_file_state
                        where media_file_id = :id and streams_of = :fingerprint and streams is not null
                        """)
                .param("id", id)
                .param("fingerprint", fingerprint)
                .query(String.class)
                .optional();
    }

    public void keepStreams(long id, String fingerprint, String json) {
        jdbc.sql("""
                        update media_file_state set streams = :json::jsonb, streams_of = :fingerprint
                        where media_file_id = :id
                        """)
                .param("id", id)
                .param("fingerprint", fingerprint)
                .param("json", json)
                .update();
    }

    /** Most files came without any. */
    private static ExternalIds hints(String json) {
        return json.equals("{}") ? ExternalIds.NONE : MessageJson.mapper().readValue(json, ExternalIds.class);
    }

    private static KnownFile read(ResultSet rs, int row) throws SQLException {
        Timestamp missing = rs.getTimestamp("missing_since");
        return new KnownFile(
                rs.getLong("id"),
                rs.getLong("library_id"),
                rs.getString("path"),
                rs.getString("directory"),
                rs.getLong("revision"),
                Origin.valueOf(rs.getString("origin")),
                hints(rs.getString("hints")),
                rs.getBoolean("file_exists"),
                rs.getTimestamp("removal_said_at") != null,
                rs.getLong("file_size"),
                rs.getTimestamp("modified_at").toInstant(),
                rs.getLong("inode"),
                rs.getTimestamp("last_verified_at").toInstant(),
                rs.getLong("inspected_revision"),
                rs.getLong("answered_revision"),
                rs.getTimestamp("created_at").toInstant(),
                missing == null ? null : missing.toInstant());
    }
}
