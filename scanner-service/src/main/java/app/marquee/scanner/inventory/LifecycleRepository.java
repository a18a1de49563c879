package app.marquee.scanner.inventory;

import app.marquee.model.event.FileDiscovered;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.Origin;
import app.marquee.scanner.walking.DirectoryListing;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scan lifecycle of files ({@code media_scan_state}) and their imports ({@code media_file_import}). */
@Repository
public class LifecycleRepository {
    private final JdbcClient jdbc;

    LifecycleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file revision was announced. */
    void announced(Library library, FileDiscovered discovered, boolean isNew, Instant now) {
        FileReference file = discovered.file();
        String absolute = library.root() + "/" + file.path();
        if (!isNew) {
            jdbc.sql("delete from media_scan_state where media_path = :path and media_file_id is distinct from :file")
                    .param("path", absolute)
                    .param("file", file.id())
                    .update();
        }
        jdbc.sql("""
                        with attempt as (
                            insert into media_file_import (media_file_id, library_id, path, method, outcome, revision, imported_at)
                            values (:file, :library, :relative, :method, 'pending', :revision, :now))
                        insert into media_scan_state (media_file_id, media_path, media_type, media_name, parent_path, scan_state,
                            first_scanned_at, last_modified_at, last_modified_ms, file_size_bytes)
                        values (:file, :path, :type, :name, :parent, :state, :now, :modified, :modifiedMs, :size)
                        on conflict (%s) do update set media_file_id = excluded.media_file_id,
                            media_path = excluded.media_path, media_name = excluded.media_name,
                            parent_path = excluded.parent_path,
                            scan_state = case when 'NEW' in (excluded.scan_state, media_scan_state.scan_state) then 'NEW' else 'CHANGED' end,
                            last_modified_at = excluded.last_modified_at, last_modified_ms = excluded.last_modified_ms,
                            file_size_bytes = excluded.file_size_bytes
                        """.formatted(isNew ? "media_path" : "media_file_id"))
                .param("file", file.id())
                .param("library", file.libraryId())
                .param("relative", file.path())
                .param("method", method(discovered.origin()))
                .param("revision", file.revision())
                .param("path", absolute)
                .param("type", library.kind() == LibraryKind.MOVIES ? "movie" : "episode")
                .param("name", DirectoryListing.nameOf(file.path()))
                .param("parent", DirectoryListing.parentOf(absolute))
                .param("state", isNew ? "NEW" : "CHANGED")
                .param("now", Timestamp.from(now))
                .param("modified", Timestamp.from(discovered.modifiedAt()))
                .param("modifiedMs", discovered.modifiedAt().toEpochMilli())
                .param("size", discovered.size())
                .update();
    }

    private static String method(Origin origin) {
        return switch (origin) {
            case WEBHOOK -> "webhook";
            case WATCHER, SCAN -> "scan";
            case PERSON -> "manual_match";
        };
    }

    /** What the inspection found. */
    public void scanned(
            long fileId,
            @Nullable Integer tmdbId,
            String tmdbType,
            @Nullable Integer season,
            @Nullable Integer episode,
            long durationMs,
            Instant now) {
        jdbc.sql("""
                        update media_scan_state set last_scanned_at = :now, tmdb_id = coalesce(:tmdb, tmdb_id),
                            tmdb_type = :type, season_number = :season, episode_number = :episode,
                            last_scan_duration_ms = :duration, scan_state = 'PROCESSING',
                            processing_started_at = coalesce(processing_started_at, :now)
                        where media_file_id = :file
                        """)
                .param("file", fileId)
                .param("tmdb", tmdbId)
                .param("type", tmdbType)
                .param("season", season)
                .param("episode", episode)
                .param("duration", durationMs)
                .param("now", Timestamp.from(now))
                .update();
    }

    void indexed(long fileId, long revision, Instant now) {
        jdbc.sql("""
                        with attempts as (
                            update media_file_import set outcome = 'success', error_message = null
                            where media_file_id = :file and outcome = 'pending' and revision <= :revision)
                        update media_scan_state set scan_state = 'INDEXED', metadata_updated_at = :now, error_count = 0,
                            last_error = null, next_retry_after = null, processing_started_at = null
                        where media_file_id = :file
                        """)
                .param("file", fileId)
                .param("revision", revision)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @param retryable whether it waits rather than failed: its import stays open */
    void failed(long fileId, long revision, String error, boolean retryable, Instant now) {
        jdbc.sql("""
                        update media_scan_state set scan_state = 'ERROR', error_count = error_count + 1, last_error = :error,
                            processing_started_at = null,
                            next_retry_after = cast(:now as timestamptz) + least(interval '24 hours', interval '1 minute' * power(2, least(error_count + 1, 12)))
                        where media_file_id = :file
                        """)
                .param("file", fileId)
                .param("error", error)
                .param("now", Timestamp.from(now))
                .update();
        if (!retryable) {
            jdbc.sql("""
                            update media_file_import set outcome = 'failure', error_message = :error
                            where media_file_id = :file and outcome = 'pending' and revision <= :revision
                            """)
                    .param("file", fileId)
                    .param("revision", revision)
                    .param("error", error)
                    .update();
        }
    }

    void missing(long fileId) {
        jdbc.sql("update media_scan_state set scan_state = 'MISSING' where media_file_id = :file")
                .param("file", fileId)
                .update();
    }

    /** An attempt that failed before there was a file. */
    public void refused(@Nullable Long libraryId, String path, String method, String error, Instant now) {
        jdbc.sql("""
                        insert into media_file_import (library_id, path, method, outcome, error_message, imported_at)
                        values (:library, :path, :method, 'failure', :error, :now)
                        """)
                .param("library", libraryId)
                .param("path", path)
                .param("method", method)
                .param("error", error)
                .param("now", Timestamp.from(now))
                .update();
    }

    record Import(
            long id,
            String path,
            String method,
            String outcome,
            @Nullable String error,
            Instant importedAt) {}

    List<Import> imports(long fileId) {
        return jdbc.sql("select id, path, method, outcome, error_message, imported_at from media_file_import "
                        + "where media_file_id = :file order by id desc limit 500")
                .param("file", fileId)
                .query((rs, n) -> new Import(
                        rs.getLong("id"),
                        rs.getString("path"),
                        rs.getString("method"),
                        rs.getString("outcome"),
                        rs.getString("error_message"),
                        rs.getTimestamp("imported_at").toInstant()))
                .list();
    }
}
