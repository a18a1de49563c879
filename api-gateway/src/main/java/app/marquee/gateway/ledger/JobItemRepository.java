package app.marquee.gateway.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of jobs for many, and what became of each. Whoever writes here holds the job's lock. */
@Repository
class JobItemRepository {
    private final JdbcClient database;

    JobItemRepository(JdbcClient database) {
        this.database = database;
    }

    /** In the order in which they are to be done. */
    void add(long job, Collection<Long> items) {
        database.sql("""
                        insert into job_item (job_id, item_id, position)
                        select :job, item, nth from unnest(:items) with ordinality as each (item, nth)
                        on conflict do nothing
                        """)
                .param("job", job)
                .param("items", items.toArray(Long[]::new))
                .update();
    }

    /** Those that did not end well are to be done again; returns how many did. */
    long again(long job) {
        database.sql("""
                        update job_item set status = 'pending', message = null
                        where job_id = :job and status not in ('pending', 'completed')
                        """).param("job", job).update();
        return database.sql("select count(*) from job_item where job_id = :job and status = 'completed'")
                .param("job", job)
                .query(Long.class)
                .single();
    }

    /** The next that are to be done, now asked for. */
    List<Long> ask(long job, int most) {
        return database.sql("""
                        update job_item i set status = 'asked', updated_at = now()
                        from (select item_id from job_item where job_id = :job and status = 'pending'
                            order by position limit :most) next
                        where i.job_id = :job and i.item_id = next.item_id
                        returning i.item_id
                        """)
                .param("job", job)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** How many are asked for and not reported on. */
    int asked(long job) {
        return database.sql("select count(*) from job_item where job_id = :job and status = 'asked'")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    /** Whether the item was open till now. */
    boolean result(long job, long item, String status, @Nullable String message) {
        return database.sql("""
                                update job_item set status = :status, message = :message, updated_at = now()
                                where job_id = :job and item_id = :item and status in ('pending', 'asked')
                                """)
                        .param("job", job)
                        .param("item", item)
                        .param("status", status)
                        .param("message", message)
                        .update()
                > 0;
    }

    boolean knows(long job, long item) {
        return database.sql("select exists (select 1 from job_item where job_id = :job and item_id = :item)")
                .param("job", job)
                .param("item", item)
                .query(Boolean.class)
                .single();
    }

    void cancelPending(long job) {
        database.sql("""
                        update job_item set status = 'cancelled', updated_at = now()
                        where job_id = :job and status = 'pending'
                        """).param("job", job).update();
    }

    boolean anyOpen(long job) {
        return database.sql("""
                        select exists (select 1 from job_item where job_id = :job and status in ('pending', 'asked'))
                        """).param("job", job).query(Boolean.class).single();
    }

    Map<String, Long> counts(long job) {
        Map<String, Long> counts = new HashMap<>();
        database.sql("select status, count(*) as items from job_item where job_id = :job group by status")
                .param("job", job)
                .query(row -> {
                    counts.put(row.getString("status"), row.getLong("items"));
                });
        return counts;
    }

    /** In the order in which they were named. */
    List<Result> results(long job, @Nullable String status, int limit, int offset) {
        return database.sql("""
                        select item_id as itemId, status, message, updated_at as updatedAt from job_item
                        where job_id = :job and (:status::text is null or status = :status)
                        order by position limit :limit offset :offset
                        """)
                .param("job", job)
                .param("status", status)
                .param("limit", limit)
                .param("offset", offset)
                .query(Result.class)
                .list();
    }

    /**
     * @param status  pending, asked, completed, failed or cancelled
     * @param message why it failed, or what there is to know, in words a person can read
     */
    record Result(long itemId, String status, @Nullable String message, Instant updatedAt) {}
}
