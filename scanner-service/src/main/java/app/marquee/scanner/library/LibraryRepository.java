package app.marquee.scanner.library;

import app.marquee.model.MessageJson;
import app.marquee.model.media.Library;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The libraries. */
@Repository
public class LibraryRepository {
    private static final String COLUMNS =
            "select id, document, revision, device, anchor_file, frozen_reason from library ";

    private final JdbcClient jdbc;

    LibraryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<StoredLibrary> all() {
        return jdbc.sql(COLUMNS + "order by id").query(LibraryRepository::read).list();
    }

    public Optional<StoredLibrary> find(long id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(LibraryRepository::read)
                .optional();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<StoredLibrary> hold(long id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(LibraryRepository::read)
                .optional();
    }

    public List<Long> frozen() {
        return jdbc.sql("select id from library where frozen_reason is not null order by id")
                .query(Long.class)
                .list();
    }

    Library insert(Library library, @Nullable String device, long revision, Instant now) {
        long id = jdbc.sql("""
                        insert into library (name, root, document, revision, device, created_at)
                        values (:name, :root, '{}', :revision, :device, :now) returning id
                        """)
                .param("name", library.name())
                .param("root", library.root())
                .param("revision", revision)
                .param("device", device)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
        Library made = withId(library, id);
        update(made, revision);
        return made;
    }

    void update(Library library, long revision) {
        jdbc.sql("""
                        update library set name = :name, root = :root, document = :document::jsonb, revision = :revision
                        where id = :id
                        """)
                .param("name", library.name())
                .param("root", library.root())
                .param("document", MessageJson.mapper().writeValueAsString(library))
                .param("revision", revision)
                .param("id", library.id())
                .update();
    }

    public void anchor(long id, @Nullable String file) {
        jdbc.sql("update library set anchor_file = :file where id = :id")
                .param("file", file)
                .param("id", id)
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from library where id = :id").param("id", id).update();
    }

    public void freeze(long id, String reason, Instant now) {
        jdbc.sql("""
                        update library set frozen_reason = :reason, frozen_at = coalesce(frozen_at, :now) where id = :id
                        """)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** @param device the file system the root is on now */
    public void thaw(long id, @Nullable String device) {
        jdbc.sql("""
                        update library set frozen_reason = null, frozen_at = null, device = coalesce(:device, device)
                        where id = :id
                        """).param("device", device).param("id", id).update();
    }

    public boolean holdsFiles(long id) {
        return jdbc.sql("""
                        select exists (select 1 from media_file f join media_file_state s on s.media_file_id = f.id
                            where f.library_id = :id and s.file_exists)
                        """).param("id", id).query(Boolean.class).single();
    }

    public long filesPresent(long id) {
        return jdbc.sql("""
                        select count(*) from media_file f join media_file_state s on s.media_file_id = f.id
                        where f.library_id = :id and s.file_exists
                        """).param("id", id).query(Long.class).single();
    }

    LibraryState state(StoredLibrary library) {
        return jdbc.sql("""
                        select count(*) filter (where s.file_exists) files, count(*) filter (where not s.file_exists) missing
                        from media_file f join media_file_state s on s.media_file_id = f.id where f.library_id = :id
                        """)
                .param("id", library.id())
                .query((rs, n) -> new LibraryState(
                        rs.getLong("files"),
                        rs.getLong("missing"),
                        library.frozenReason(),
                        lastScan(library.id()).orElse(null)))
                .single();
    }

    private Optional<LibraryState.LastScan> lastScan(long id) {
        return jdbc.sql("""
                        select id, mode, state, created_at, finished_at, last_error from scan_jobs
                        where library_id = :id order by id desc limit 1
                        """)
                .param("id", id)
                .query((rs, n) -> new LibraryState.LastScan(
                        rs.getLong("id"),
                        rs.getString("mode"),
                        rs.getString("state"),
                        rs.getTimestamp("created_at").toInstant(),
                        instant(rs.getTimestamp("finished_at")),
                        rs.getString("last_error")))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static StoredLibrary read(ResultSet rs, int row) throws SQLException {
        return new StoredLibrary(
                MessageJson.mapper().readValue(rs.getString("document"), Library.class),
                rs.getLong("revision"),
                rs.getString("device"),
                rs.getString("anchor_file"),
                rs.getString("frozen_reason"));
    }

    private static Library withId(Library l, long id) {
        return new Library(
                id,
                l.name(),
                l.kind(),
                l.root(),
                l.linkRoot(),
                l.sourceRoots(),
                l.layout(),
                l.automation(),
                l.webhookPublishes(),
                l.existing(),
                l.confirmed(),
                l.pathMappings(),
                l.language(),
                l.demo());
    }
}
