package app.marquee.enrichment.refresh;

import app.marquee.model.command.RefreshMetadata;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refreshes that are not done, and the titles they ask for. */
@Repository
class RefreshRunRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    RefreshRunRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that is there already goes on. */
    void begin(RefreshMetadata wish, String correlation) {
        jdbc.sql("""
                insert into refresh_run (job_id, mode, library_id, correlation, begun_at, progressed_at)
                values (:job, :mode, :library, :correlation, :now, :now) on conflict (job_id) do nothing
                """)
                .param("job", wish.jobId())
                .param("mode", wish.mode().name().toLowerCase(Locale.ROOT))
                .param("library", wish.libraryId())
                .param("correlation", correlation)
                .param("now", now())
                .update();
    }

    List<RefreshRun> all() {
        return jdbc.sql("select * from refresh_run")
                .query((row, number) -> run(row))
                .list();
    }

    /** The oldest, unless another has it; the others wait for it. */
    Optional<RefreshRun> take(Duration lease) {
        return jdbc.sql("""
                update refresh_run set held_until = :until
                where job_id = (select job_id from refresh_run order by begun_at, job_id limit 1)
                and (held_until is null or held_until < :now)
                returning *
                """)
                .param("now", now())
                .param("until", Timestamp.from(clock.instant().plus(lease)))
                .query((row, number) -> run(row))
                .optional();
    }

    /** Whoever comes next goes on, after a pause. */
    void leave(long job, Duration pause) {
        jdbc.sql("update refresh_run set held_until = :until where job_id = :job")
                .param("job", job)
                .param("until", Timestamp.from(clock.instant().plus(pause)))
                .update();
    }

    /** Until the transaction ends nobody else ends it. Whether it was not ended before. */
    boolean lock(long job) {
        return jdbc.sql("select job_id from refresh_run where job_id = :job for update")
                .param("job", job)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void turned(long job) {
        jdbc.sql("update refresh_run set pages = pages + 1, progressed_at = :now where job_id = :job")
                .param("job", job)
                .param("now", now())
                .update();
    }

    /** The lists are read; these titles are asked for, in this order. */
    void chosen(long job, List<Long> items, int postponed) {
        jdbc.sql("""
                update refresh_run set phase = 'asking', postponed = :postponed, progressed_at = :now where job_id = :job
                """)
                .param("job", job)
                .param("postponed", postponed)
                .param("now", now())
                .update();
        jdbc.sql("""
                insert into refresh_item (job_id, item_id, place)
                select :job, id, place from unnest(:items) with ordinality as i (id, place) on conflict do nothing
                """)
                .param("job", job)
                .param("items", items.toArray(Long[]::new))
                .update();
    }

    List<Long> unasked(long job, int most) {
        return jdbc.sql("""
                select item_id from refresh_item where job_id = :job and asked_at is null order by place limit :most
                """)
                .param("job", job)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    void asked(long job, long item) {
        jdbc.sql("""
                update refresh_item r set asked_at = :now, enriched_at = i.enriched_at, response_hash = i.last_response_hash
                from (select :item as id) wanted left join media_item i on i.id = wanted.id
                where r.job_id = :job and r.item_id = wanted.id
                """).param("job", job).param("item", item).param("now", now()).update();
    }

    RefreshRun.Counts counts(long job) {
        return jdbc.sql("""
                with item as (
                    select r.asked_at is not null as asked,
                        i.enrich_requested_level is not null as wanted,
                        i.enrich_requested_at is null as nobody_asked,
                        i.enriched_at is distinct from r.enriched_at as answered,
                        i.last_response_hash is distinct from r.response_hash as changed,
                        coalesce(i.next_retry_after > :now, false) as failed
                    from refresh_item r left join media_item i on i.id = r.item_id where r.job_id = :job)
                select count(*) as total,
                    count(*) filter (where not asked) as unasked,
                    count(*) filter (where asked and wanted and not failed) as open,
                    count(*) filter (where asked and wanted and not failed and nobody_asked) as waiting,
                    count(*) filter (where asked and answered) as answered,
                    count(*) filter (where asked and answered and changed) as changed,
                    count(*) filter (where asked and failed) as failed
                from item
                """)
                .param("job", job)
                .param("now", now())
                .query(RefreshRun.Counts.class)
                .single();
    }

    void done(long job, int titles) {
        jdbc.sql("update refresh_run set done = :done, progressed_at = :now where job_id = :job")
                .param("job", job)
                .param("done", titles)
                .param("now", now())
                .update();
    }

    /** Whether this is news, and nobody said any within a second. */
    boolean reports(long job, String news) {
        return jdbc.sql("""
                        update refresh_run set reported = :news, reported_at = :now
                        where job_id = :job and reported is distinct from :news
                        and (reported_at is null or reported_at <= cast(:now as timestamptz) - interval '1 second')
                        """)
                        .param("job", job)
                        .param("news", news)
                        .param("now", now())
                        .update()
                == 1;
    }

    void end(long job) {
        jdbc.sql("delete from refresh_run where job_id = :job")
                .param("job", job)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static RefreshRun run(ResultSet row) throws SQLException {
        return new RefreshRun(
                row.getLong("job_id"),
                RefreshMetadata.Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                row.getObject("library_id", Long.class),
                row.getString("correlation"),
                RefreshRun.Phase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)),
                row.getInt("pages"),
                row.getInt("done"),
                row.getInt("postponed"),
                row.getTimestamp("progressed_at").toInstant());
    }
}
