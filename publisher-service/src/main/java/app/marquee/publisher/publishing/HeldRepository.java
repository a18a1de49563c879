package app.marquee.publisher.publishing;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets held publications go. */
@Repository
class HeldRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    HeldRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As if a person had asked for each of them. */
    void releaseEpisodesOf(long seriesId) {
        jdbc.sql("""
                        update publication set forced = true, due_at = :now
                        where state = 'HELD' and item_id in (select item_id from desired_item where parent_id = :series)
                        """)
                .param("series", seriesId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
