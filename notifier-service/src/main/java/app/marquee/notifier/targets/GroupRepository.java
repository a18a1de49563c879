package app.marquee.notifier.targets;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The players of a group share one library, so what they are to be told is kept for one of them: the first that is enabled.
 * When another becomes the first, all of it goes there.
 */
@Repository
class GroupRepository {
    private final JdbcClient jdbc;

    GroupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Until the transaction ends nobody notes news or takes up a call, so that none is kept for a player that is leaving.
     * To be called before anything else: those who wait for it hold nothing that is needed then.
     */
    void hold() {
        jdbc.sql("lock table delivery, news in share row exclusive mode").update();
    }

    /** What waits for the target goes to the others of its group, where there are any. */
    void leave(Target target) {
        jdbc.sql("update target set player_group = null where id = ?")
                .param(target.id())
                .update();
        gather(target.group(), target.id());
    }

    /**
     * Gives the news of a group to the first of its members. With no member that is enabled all stays where it is.
     *
     * @param changed also one that was a member until now
     */
    void gather(@Nullable String group, long changed) {
        if (group == null) {
            return;
        }
        Optional<Long> first = jdbc.sql("select id from target where player_group = ? and enabled order by id limit 1")
                .param(group)
                .query(Long.class)
                .optional();
        if (first.isPresent()) {
            List<Long> members = jdbc.sql("select id from target where player_group = ? or id = ?")
                    .params(group, changed)
                    .query(Long.class)
                    .list();
            mergeWaiting(members);
            give(first.get(), members);
        }
    }

    /** What waits for two of them stays one piece of news: the newer. */
    private void mergeWaiting(List<Long> members) {
        String same = """
                one.target_id in (:members) and other.target_id in (:members) and one.delivery_id is null
                and other.delivery_id is null and one.library_id = other.library_id and one.folder = other.folder
                and one.item_id = other.item_id
                """;
        jdbc.sql("update news one set body = one.body || '{\"rewritten\": true}' from news other where " + same
                        + " and one.id <> other.id and (other.body ->> 'rewritten')::boolean")
                .param("members", members)
                .update();
        jdbc.sql("delete from news one using news other where " + same
                        + " and (one.item_revision, one.id) < (other.item_revision, other.id)")
                .param("members", members)
                .update();
    }

    private void give(long first, List<Long> members) {
        jdbc.sql("update news set target_id = :first where target_id in (:members) and target_id <> :first")
                .param("first", first)
                .param("members", members)
                .update();
        jdbc.sql("""
                        update delivery d set target_id = t.id, target = t.name from target t
                        where t.id = :first and d.target_id in (:members) and d.target_id <> :first
                          and d.state in ('pending', 'sending')
                        """).param("first", first).param("members", members).update();
    }
}
