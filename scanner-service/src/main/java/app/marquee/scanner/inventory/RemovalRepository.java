package app.marquee.scanner.inventory;

import app.marquee.model.event.FileRemoved.Reason;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that are gone from the disk, and what was said of it. */
@Repository
class RemovalRepository {
    private final JdbcClient jdbc;

    RemovalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param due when it may be said; a later time that was set before stays */
    int missing(Collection<Long> ids, Reason reason, Instant now, Instant due) {
        return jdbc.sql("""
                        update media_file_state set file_exists = false, missing_since = coalesce(missing_since, :now),
                            missing_reason = coalesce(missing_reason, :reason),
                            removal_due = greatest(coalesce(removal_due, :due), :due), last_verified_at = :now
                        where media_file_id = any(:ids) and file_exists
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("reason", reason.name())
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .update();
    }

    /** An upgrade is under way: nothing is said before the given time. */
    void hold(long id, Reason reason, Instant now, Instant due) {
        jdbc.sql("""
                        update media_file_state set file_exists = false, missing_since = coalesce(missing_since, :now),
                            missing_reason = :reason, removal_due = :due, last_verified_at = :now
                        where media_file_id = :id and removal_said_at is null
                        """)
                .param("id", id)
                .param("reason", reason.name())
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .update();
    }

    /**
     * All in a directory that is gone, or below it.
     *
     * @param seen when that was seen: files that somebody met later are not concerned
     */
    int missingBelow(long libraryId, String directory, Instant seen, Instant now, Instant due) {
        return jdbc.sql("""
                        update media_file_state s set file_exists = false, missing_since = coalesce(s.missing_since, :now),
                            missing_reason = coalesce(s.missing_reason, 'MISSING'),
                            removal_due = greatest(coalesce(s.removal_due, :due), :due), last_verified_at = :now
                        from media_file f
                        where f.id = s.media_file_id and f.library_id = :library and s.file_exists
                          and s.last_verified_at <= :seen and
                        """ + MediaFileRepository.BELOW)
                .param("library", libraryId)
                .param("directory", directory)
                .param("seen", Timestamp.from(seen))
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .update();
    }

    /** A person says that the library is empty. */
    void allMissing(long libraryId, Instant now) {
        jdbc.sql("""
                        update media_file_state s set file_exists = false, missing_since = :now, missing_reason = 'MISSING',
                            removal_due = :now, last_verified_at = :now
                        from media_file f where f.id = s.media_file_id and f.library_id = :library and s.file_exists
                        """)
                .param("library", libraryId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** A person says that what vanished is gone: it is waited for no longer. */
    void confirmed(long libraryId, Instant now) {
        jdbc.sql("""
                        update media_file_state s set removal_due = :now
                        from media_file f
                        where f.id = s.media_file_id and f.library_id = :library and not s.file_exists
                          and s.removal_said_at is null and s.missing_reason = 'MISSING'
                        """)
                .param("library", libraryId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Of all in a folder or below it that is not said to be gone, somebody reported the deletion. */
    int deletedBelow(long libraryId, String directory, Instant now, Instant due) {
        return jdbc.sql("""
                        update media_file_state s set file_exists = false, missing_since = coalesce(s.missing_since, :now),
                            missing_reason = 'DELETED', removal_due = :due, last_verified_at = :now
                        from media_file f
                        where f.id = s.media_file_id and f.library_id = :library and s.removal_said_at is null
                          and
                        """ + MediaFileRepository.BELOW)
                .param("library", libraryId)
                .param("directory", directory)
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .update();
    }

    /** Missing and unsaid, but for those somebody reported deleted. */
    long unexplained(long libraryId) {
        return jdbc.sql("""
                        select count(*) from media_file f join media_file_state s on s.media_file_id = f.id
                        where f.library_id = :library and not s.file_exists and s.removal_said_at is null
                          and s.missing_reason = 'MISSING'
                        """).param("library", libraryId).query(Long.class).single();
    }

    record Due(long fileId, Reason reason) {}

    List<Due> due(long libraryId, Instant now) {
        return jdbc.sql("""
                        select f.id, s.missing_reason from media_file f join media_file_state s on s.media_file_id = f.id
                        where f.library_id = :library and not s.file_exists and s.removal_said_at is null
                          and s.removal_due <= :now
                        order by f.id for update of s skip locked
                        """)
                .param("library", libraryId)
                .param("now", Timestamp.from(now))
                .query((rs, n) -> new Due(rs.getLong("id"), Reason.valueOf(rs.getString("missing_reason"))))
                .list();
    }

    /** Not those being scanned: until the scan has seen all, a missing file may turn up under another name. */
    List<Long> librariesWithDue(Instant now) {
        return jdbc.sql("""
                        select distinct f.library_id from media_file f join media_file_state s on s.media_file_id = f.id
                        where not s.file_exists and s.removal_said_at is null and s.removal_due <= :now
                          and not exists (select 1 from scan_jobs j where j.finished_at is null
                              and j.library_id = f.library_id and j.state in ('discovering', 'scanning'))
                        """).param("now", Timestamp.from(now)).query(Long.class).list();
    }

    void said(long fileId, long revision, Instant now) {
        jdbc.sql("update media_file set revision = :revision where id = :id")
                .param("id", fileId)
                .param("revision", revision)
                .update();
        jdbc.sql("update media_file_state set removal_said_at = :now, file_exists = false where media_file_id = :id")
                .param("id", fileId)
                .param("now", Timestamp.from(now))
                .update();
    }
}
