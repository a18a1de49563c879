package app.marquee.scanner.scanning;

import app.marquee.messaging.lifecycle.KeptForAWhile;
import app.marquee.model.MessageJson;
import app.marquee.model.command.ScanLibrary.Mode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scans and whom they answer. */
@Repository
class ScanRepository implements KeptForAWhile {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String SELECT = "select s.* from scan_jobs s ";
    private static final String WALKING = "('discovering', 'scanning')";

    private final JdbcClient jdbc;

    ScanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who attaches a job to a scan of this library, and who tells the jobs of one that it ended, come one after the other.
     * Files and directories may be stored meanwhile.
     */
    boolean lockLibrary(long libraryId) {
        return jdbc.sql("select id from library where id = :id for no key update")
                .param("id", libraryId)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Scans of a library that still walk or compare. */
    List<Scan> walking(long libraryId) {
        return jdbc.sql(SELECT + "where s.library_id = :library and s.finished_at is null and s.state in " + WALKING
                        + " order by s.id")
                .param("library", libraryId)
                .query(ScanRepository::read)
                .list();
    }

    long insert(long libraryId, Mode mode, @Nullable String directory, String correlation, Instant now) {
        return jdbc.sql("""
                        insert into scan_jobs (library_id, mode, directory, state, options, created_at)
                        values (:library, :mode, :directory, 'discovering', :options::jsonb, :now) returning id
                        """)
                .param("library", libraryId)
                .param("mode", mode.name())
                .param("directory", directory)
                .param("options", MessageJson.mapper().writeValueAsString(Map.of("correlation", correlation)))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    void answer(long scanId, long jobId) {
        jdbc.sql("insert into scan_request (scan_id, job_id) values (:scan, :job) on conflict do nothing")
                .param("scan", scanId)
                .param("job", jobId)
                .update();
    }

    List<Long> jobs(long scanId) {
        return jdbc.sql("select job_id from scan_request where scan_id = :scan order by job_id")
                .param("scan", scanId)
                .query(Long.class)
                .list();
    }

    /** Of all scans of a library whose end was not told. */
    List<Long> waitingJobs(long libraryId) {
        return jdbc.sql("""
                        select distinct r.job_id from scan_request r join scan_jobs s on s.id = r.scan_id
                        where s.library_id = :library and s.end_told_at is null order by r.job_id
                        """).param("library", libraryId).query(Long.class).list();
    }

    Optional<Scan> find(long id) {
        return jdbc.sql(SELECT + "where s.id = :id")
                .param("id", id)
                .query(ScanRepository::read)
                .optional();
    }

    List<Scan> latest(long libraryId, int limit) {
        return jdbc.sql(SELECT + "where s.library_id = :library order by s.id desc limit :limit")
                .param("library", libraryId)
                .param("limit", limit)
                .query(ScanRepository::read)
                .list();
    }

    List<Scan> active() {
        return jdbc.sql(SELECT + "where s.finished_at is null order by s.id")
                .query(ScanRepository::read)
                .list();
    }

    /** Those that ended, however they did, and whose jobs nobody has told of it. */
    List<Scan> endedUntold() {
        return jdbc.sql(SELECT + "where s.finished_at is not null and s.end_told_at is null order by s.id")
                .query(ScanRepository::read)
                .list();
    }

    /** @return false when another instance tells of it */
    boolean tellsEnd(long id, Instant now) {
        return jdbc.sql("update scan_jobs set end_told_at = :now where id = :id and end_told_at is null")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Locked for the transaction at hand, unless another instance holds it or it has ended. */
    Optional<Scan> lockActive(long id) {
        return jdbc.sql(SELECT + "where s.id = :id and s.finished_at is null for no key update skip locked")
                .param("id", id)
                .query(ScanRepository::read)
                .optional();
    }

    /** The next scan to discover: one that nobody works on, and no older one of its library is under way. */
    Optional<Scan> claim(Instant now, Instant until) {
        return jdbc.sql("""
                        update scan_jobs set claimed_until = :until, discovering_at = coalesce(discovering_at, :now)
                        where id = (
                            select s.id from scan_jobs s
                            where s.finished_at is null and s.state = 'discovering' and (s.claimed_until is null or s.claimed_until < :now)
                              and not exists (select 1 from scan_jobs o where o.finished_at is null and o.library_id = s.library_id
                                  and o.id < s.id and o.state in ('discovering', 'scanning'))
                            order by s.id limit 1 for update skip locked)
                        returning *
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(ScanRepository::read)
                .optional();
    }

    /** @return whether the scan goes on */
    boolean seen(long id, int directories, long entries, String operation, Instant until) {
        return jdbc.sql("""
                                update scan_jobs set directories_total = greatest(directories_total, :directories),
                                    entries_seen = greatest(entries_seen, :entries), current_operation = :operation,
                                    claimed_until = :until
                                where id = :id and state = 'discovering'
                                """)
                        .param("directories", directories)
                        .param("entries", entries)
                        .param("operation", operation)
                        .param("until", Timestamp.from(until))
                        .param("id", id)
                        .update()
                == 1;
    }

    void problem(long id, String reason) {
        jdbc.sql("update scan_jobs set errors_count = errors_count + 1, last_error = :reason where id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void enter(long id, Phase phase, Instant now) {
        String column = switch (phase) {
            case DISCOVERING -> "discovering_at";
            case SCANNING -> "scanning_at";
            case CACHING -> "caching_at";
            case ENRICHING -> "enriching_at";
            case COMPLETED, FAILED, CANCELLED -> "finished_at";
        };
        jdbc.sql("update scan_jobs set state = :state, " + column + " = :now, current_operation = null where id = :id "
                        + "and finished_at is null")
                .param("state", phase.column())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void fail(long id, String reason, Instant now) {
        jdbc.sql("update scan_jobs set last_error = :reason where id = :id and finished_at is null")
                .param("reason", reason)
                .param("id", id)
                .update();
        enter(id, Phase.FAILED, now);
    }

    /** The latest of each library is kept, however old. */
    @Override
    public void forgetOld(Instant now) {
        jdbc.sql("""
                        delete from scan_jobs s where s.end_told_at < :before
                            and exists (select 1 from scan_jobs o where o.library_id = s.library_id and o.id > s.id)
                        """).param("before", Timestamp.from(now.minus(KEPT))).update();
    }

    private static Scan read(ResultSet rs, int row) throws SQLException {
        return new Scan(
                rs.getLong("id"),
                rs.getLong("library_id"),
                Mode.valueOf(rs.getString("mode")),
                rs.getString("directory"),
                Phase.of(rs.getString("state")),
                rs.getInt("directories_total"),
                rs.getInt("directories_queued"),
                rs.getInt("directories_scanned"),
                rs.getLong("entries_seen"),
                rs.getInt("movies_found"),
                rs.getInt("movies_new"),
                rs.getInt("movies_updated"),
                rs.getInt("episodes_found"),
                rs.getInt("episodes_new"),
                rs.getInt("episodes_updated"),
                rs.getInt("files_missing"),
                rs.getInt("assets_queued"),
                rs.getInt("assets_cached"),
                rs.getInt("enrichment_queued"),
                rs.getInt("enrichment_completed"),
                rs.getInt("errors_count"),
                rs.getString("last_error"),
                rs.getString("current_operation"),
                MessageJson.mapper()
                        .readTree(rs.getString("options"))
                        .path("correlation")
                        .asString(""),
                rs.getTimestamp("created_at").toInstant(),
                instant(rs.getTimestamp("discovering_at")),
                instant(rs.getTimestamp("scanning_at")),
                instant(rs.getTimestamp("caching_at")),
                instant(rs.getTimestamp("enriching_at")),
                instant(rs.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
