package app.marquee.enrichment.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what there is. */
@Repository
class CountRepository {
    private final JdbcClient jdbc;

    CountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many items of each kind are in each state; for example {@code movie.enriched}. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("""
                select i.type || '.' || i.state as name, count(*) as number from media_item i
                where i.type in ('movie', 'series')
                or (i.type = 'episode' and exists (select 1 from file_item fi where fi.item_id = i.id))
                group by 1 order by 1
                """).query(row -> {
            counts.put(row.getString("name"), row.getLong("number"));
        });
        return counts;
    }

    /** Files that wait for an answer to their question or for their item's facts. */
    long waitingFiles(boolean demo) {
        return jdbc.sql("""
                select count(*) from file f
                join library l on l.id = f.library_id and not l.removed
                    and cast(l.document ->> 'demo' as boolean) = :demo
                left join question q on q.id = f.question_id
                where not f.removed and (q.state = 'open' or exists (
                    select 1 from file_item fi join media_item i on i.id = fi.item_id
                    left join episode e on e.id = i.id join media_item r on r.id = coalesce(e.series_id, i.id)
                    where fi.file_id = f.id and r.state <> 'discovered' and (r.enriched_at is null
                        or (i.enriched_at is null and r.enrich_requested_level is not null))))
                """).param("demo", demo).query(Long.class).single();
    }

    /** How many questions are in each state. */
    Map<String, Long> questions() {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select state, count(*) as number from question group by state order by state")
                .query(row -> {
                    counts.put(row.getString("state"), row.getLong("number"));
                });
        return counts;
    }
}
