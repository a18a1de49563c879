package app.marquee.notifier.coalescing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which instance talks to which target: one at a time, so that a player hears one call after the other. */
@Repository
class LeaseRepository {
    private final JdbcClient jdbc;

    LeaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the target is ours until then. */
    boolean take(long targetId, String holder, Instant now, Instant until) {
        jdbc.sql("""
                        insert into target_lease (target_id, holder, held_until)
                        select id, '', ? from target where id = ? on conflict do nothing
                        """).params(Timestamp.from(Instant.EPOCH), targetId).update();
        return jdbc.sql("""
                        with free as (select target_id from target_lease
                                      where target_id = ? and (holder in ('', ?) or held_until < ?)
                                      for update skip locked)
                        update target_lease t set holder = ?, held_until = ? from free where t.target_id = free.target_id
                        """)
                        .params(targetId, holder, Timestamp.from(now), holder, Timestamp.from(until))
                        .update()
                > 0;
    }

    void renew(Collection<Long> targetIds, String holder, Instant until) {
        if (!targetIds.isEmpty()) {
            jdbc.sql("update target_lease set held_until = :until where holder = :holder and target_id in (:ids)")
                    .param("until", Timestamp.from(until))
                    .param("holder", holder)
                    .param("ids", targetIds)
                    .update();
        }
    }

    void release(long targetId, String holder) {
        jdbc.sql("update target_lease set holder = '' where target_id = ? and holder = ?")
                .params(targetId, holder)
                .update();
    }
}
