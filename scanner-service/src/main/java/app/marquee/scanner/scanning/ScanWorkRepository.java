package app.marquee.scanner.scanning;

import app.marquee.model.media.FileReference;
import app.marquee.scanner.inventory.Tally;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.walking.VisitedDirectory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a scan's work, and its counters, which count them. */
@Repository
class ScanWorkRepository {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ScanWorkRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A directory to be compared with the database. */
    record Work(long id, long scanId, VisitedDirectory directory) {
        String path() {
            return directory.path();
        }
    }

    void queue(long scanId, Collection<VisitedDirectory> directories) {
        batches.batchUpdate("""
                insert into scan_directory (scan_id, path, parent, listing_signature, dir_signature)
                values (?, ?, ?, ?, ?) on conflict (scan_id, path) do nothing
                """, directories, 500, (statement, directory) -> {
            statement.setLong(1, scanId);
            statement.setString(2, directory.path());
            statement.setString(3, directory.path().isEmpty() ? null : DirectoryListing.parentOf(directory.path()));
            statement.setBytes(4, directory.listing());
            statement.setBytes(5, directory.tree());
        });
    }

    /** The next of one scan, for whoever lists them: nobody else is given them before that time. */
    List<Work> claim(int limit, Instant now, Instant until) {
        return jdbc.sql("""
                        update scan_directory set claimed_until = :until where id = any(array(
                            select d.id from scan_directory d
                            where d.state = 'pending' and (d.claimed_until is null or d.claimed_until < :now)
                              and d.scan_id = (
                                select s.id from scan_jobs s where s.finished_at is null and s.state in ('discovering', 'scanning')
                                  and exists (select 1 from scan_directory p where p.scan_id = s.id
                                      and p.state = 'pending' and (p.claimed_until is null or p.claimed_until < :now))
                                order by s.id limit 1)
                            order by d.id limit :limit for update skip locked))
                        returning id, scan_id, path, listing_signature, dir_signature
                        """)
                .param("limit", limit)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query((rs, n) -> new Work(
                        rs.getLong("id"),
                        rs.getLong("scan_id"),
                        new VisitedDirectory(
                                rs.getString("path"), rs.getBytes("listing_signature"), rs.getBytes("dir_signature"))))
                .list();
    }

    /** Those that nobody has compared meanwhile, locked for the transaction at hand: who dies in it gives them back. */
    Set<Long> lockPending(Collection<Long> ids) {
        return jdbc.sql("""
                        select id from scan_directory where id = any(:ids) and state = 'pending'
                        order by id for update skip locked
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }

    /** Whoever is next may list them at once. */
    void release(Collection<Long> ids) {
        jdbc.sql("update scan_directory set claimed_until = null where id = any(:ids) and state = 'pending'")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** @param state {@code done}, or {@code postponed} when the directory is to be looked at again by the next scan */
    void done(Work work, String state, Tally tally) {
        jdbc.sql("""
                        update scan_directory set state = :state, found = :found, added = :added, updated = :updated,
                            missing = :missing
                        where id = :id
                        """)
                .param("state", state)
                .param("found", tally.found())
                .param("added", tally.added())
                .param("updated", tally.updated())
                .param("missing", tally.missing())
                .param("id", work.id())
                .update();
        announced(work.scanId(), tally.announced());
    }

    private void announced(long scanId, List<FileReference> files) {
        if (files.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                insert into scan_file (scan_id, file_id, revision) values (?, ?, ?)
                on conflict (scan_id, file_id) do update set revision = excluded.revision
                """, files, 500, (statement, file) -> {
            statement.setLong(1, scanId);
            statement.setLong(2, file.id());
            statement.setLong(3, file.revision());
        });
    }

    void failed(long workId, String error) {
        jdbc.sql("update scan_directory set state = 'failed', error = :error where id = :id")
                .param("error", error)
                .param("id", workId)
                .update();
    }

    /** @return how often it was tried by now */
    int tried(long workId, String error) {
        return jdbc.sql("""
                        update scan_directory set attempts = attempts + 1, error = :error where id = :id returning attempts
                        """)
                .param("error", error)
                .param("id", workId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    boolean pending(long scanId) {
        return jdbc.sql("select exists (select 1 from scan_directory where scan_id = :scan and state = 'pending')")
                .param("scan", scanId)
                .query(Boolean.class)
                .single();
    }

    /** Directories the next walk must look at again. */
    List<String> unfinished(long scanId) {
        return jdbc.sql("select path from scan_directory where scan_id = :scan and state <> 'done'")
                .param("scan", scanId)
                .query(String.class)
                .list();
    }

    /**
     * Files of a scan.
     *
     * @param inspected  those that were looked into
     * @param completed  those published, held, failed or waiting for a person
     * @param assets     NFO and images of others beside them; answered are those of completed files
     */
    record Counts(int queued, int inspected, int completed, int assets, int answeredAssets) {}

    Counts files(long scanId) {
        return jdbc.sql("""
                        select count(*) queued,
                               count(*) filter (where m.inspected_revision >= f.revision or m.revision > f.revision) inspected,
                               count(*) filter (where m.answered_revision >= f.revision or m.revision > f.revision
                                                   or not s.file_exists) completed,
                               coalesce(sum(m.local_assets), 0) assets,
                               coalesce(sum(m.local_assets) filter (where m.answered_revision >= f.revision), 0) answered_assets
                        from scan_file f join media_file m on m.id = f.file_id
                        join media_file_state s on s.media_file_id = m.id where f.scan_id = :scan
                        """)
                .param("scan", scanId)
                .query((rs, n) -> new Counts(
                        rs.getInt("queued"),
                        rs.getInt("inspected"),
                        rs.getInt("completed"),
                        rs.getInt("assets"),
                        rs.getInt("answered_assets")))
                .single();
    }

    /** Counters count rows, so that a crash cannot make them wrong. These change until all directories are compared. */
    void countDirectories(long scanId, boolean movies) {
        jdbc.sql("""
                        update scan_jobs j set
                            directories_queued = d.queued, directories_scanned = d.scanned,
                            movies_found = case when :movies then d.found else 0 end,
                            movies_new = case when :movies then d.added else 0 end,
                            movies_updated = case when :movies then d.updated else 0 end,
                            episodes_found = case when :movies then 0 else d.found end,
                            episodes_new = case when :movies then 0 else d.added end,
                            episodes_updated = case when :movies then 0 else d.updated end,
                            files_missing = d.missing
                        from (select count(*) queued, count(*) filter (where state <> 'pending') scanned,
                                  coalesce(sum(found), 0) found, coalesce(sum(added), 0) added,
                                  coalesce(sum(updated), 0) updated, coalesce(sum(missing), 0) missing
                              from scan_directory where scan_id = :scan) d
                        where j.id = :scan
                        """).param("movies", movies).param("scan", scanId).update();
    }

    /** These change until the last file is answered. */
    void countFiles(long scanId, Counts files) {
        jdbc.sql("""
                        update scan_jobs set assets_queued = :assets, assets_cached = :answered,
                            enrichment_queued = :queued, enrichment_completed = :completed
                        where id = :scan and (assets_queued, assets_cached, enrichment_queued, enrichment_completed)
                            is distinct from (:assets, :answered, :queued, :completed)
                        """)
                .param("assets", files.assets())
                .param("answered", files.answeredAssets())
                .param("queued", files.queued())
                .param("completed", files.completed())
                .param("scan", scanId)
                .update();
    }

    void tidy(long scanId) {
        jdbc.sql("delete from scan_directory where scan_id = :scan")
                .param("scan", scanId)
                .update();
        jdbc.sql("delete from scan_file where scan_id = :scan")
                .param("scan", scanId)
                .update();
    }

    @Nullable
    String firstError(long scanId) {
        return jdbc.sql("""
                        select path || ': ' || error from scan_directory
                        where scan_id = :scan and state = 'failed' order by id limit 1
                        """)
                .param("scan", scanId)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
