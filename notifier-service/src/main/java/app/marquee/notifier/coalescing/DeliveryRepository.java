package app.marquee.notifier.coalescing;

import app.marquee.model.MessageJson;
import app.marquee.model.event.PlayersNotified;
import app.marquee.notifier.targets.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Calls and what became of them: pending, sending, then told, unknown or failed. */
@Repository
class DeliveryRepository {
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    DeliveryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A delivery of these folders, pending. Its news joins it when it begins. */
    void insert(long targetId, Batch batch, Instant now) {
        jdbc.sql("""
                        insert into delivery (target_id, service, target, library_id, folder, folders, state, urgency,
                                              correlation, created_at, next_attempt_at)
                        select id, service, name, ?, ?, ?::jsonb, 'pending', 10, '', ?, ? from target where id = ?
                        """)
                .params(
                        batch.libraryId(),
                        batch.folder(),
                        MessageJson.mapper().writeValueAsString(batch.folders()),
                        Timestamp.from(now),
                        Timestamp.from(now),
                        targetId)
                .update();
    }

    /** Takes the oldest pending one that may be tried, with all news of its folders that waits; now it is sending. */
    Optional<Delivery> begin(long targetId, Instant now, int mostNews) {
        Optional<Delivery> begun = jdbc.sql("""
                        with next as (select id from delivery where target_id = ? and state = 'pending' and next_attempt_at <= ?
                                      order by next_attempt_at, id limit 1 for update skip locked)
                        update delivery d set state = 'sending', started_at = ? from next where d.id = next.id
                        returning d.*
                        """)
                .params(targetId, Timestamp.from(now), Timestamp.from(now))
                .query(DeliveryRepository::read)
                .optional();
        begun.ifPresent(delivery -> {
            join(delivery, now, mostNews);
            markCalled(delivery, now);
        });
        return begun.map(this::withNews);
    }

    private void join(Delivery delivery, Instant now, int mostNews) {
        jdbc.sql("""
                        update news set delivery_id = :delivery where id in (
                          select id from news
                          where target_id = :target and library_id = :library and delivery_id is null and not_before <= :now
                            and folder in (:folders)
                          order by id limit :most for update skip locked)
                        """)
                .param("delivery", delivery.id())
                .param("target", delivery.targetId())
                .param("library", delivery.libraryId())
                .param("now", Timestamp.from(now))
                .param("folders", delivery.folders())
                .param("most", mostNews)
                .update();
    }

    /**
     * The window of its folders begins anew: what the target sees lies between the call's begin and its end. Nothing is
     * noted for a target that was deleted meanwhile.
     */
    void markCalled(Delivery delivery, Instant now) {
        jdbc.sql("""
                        insert into folder_call (target_id, library_id, folder, called_at)
                        select t.id, ?, f.folder, ?
                        from target t, (select ? as folder union select jsonb_array_elements_text(?::jsonb)) f
                        where t.id = ?
                        on conflict (target_id, library_id, folder) do update set called_at = excluded.called_at
                        """)
                .params(
                        delivery.libraryId(),
                        Timestamp.from(now),
                        delivery.folder(),
                        MessageJson.mapper().writeValueAsString(delivery.folders()),
                        delivery.targetId())
                .update();
    }

    private Delivery withNews(Delivery bare) {
        List<Delivery.Carried> carried = jdbc.sql(
                        "select body, correlation, causes, urgency from news where delivery_id = ? order by id")
                .param(bare.id())
                .query((row, number) -> new Delivery.Carried(
                        MessageJson.mapper().readValue(row.getString("body"), News.class),
                        row.getString("correlation"),
                        MessageJson.mapper().readValue(row.getString("causes"), STRINGS),
                        row.getInt("urgency")))
                .list();
        return new Delivery(
                bare.id(),
                bare.targetId(),
                bare.libraryId(),
                bare.folder(),
                bare.folders(),
                bare.attempts(),
                bare.createdAt(),
                carried);
    }

    /** Those that an instance left in the middle. */
    List<Delivery> interrupted(long targetId) {
        return jdbc
                .sql("select * from delivery where target_id = ? and state = 'sending' order by id")
                .param(targetId)
                .query(DeliveryRepository::read)
                .list()
                .stream()
                .map(this::withNews)
                .toList();
    }

    void again(long id, Instant notBefore, int attempts, @Nullable String reason) {
        jdbc.sql("update delivery set state = 'pending', next_attempt_at = ?, attempts = ?, reason = ? where id = ?")
                .param(Timestamp.from(notBefore))
                .param(attempts)
                .param(reason)
                .param(id)
                .update();
    }

    /** @param target who was called: of a group, not always the one it was kept for */
    void finish(
            Delivery delivery,
            Target target,
            Ending ending,
            List<PlayersNotified.Item> items,
            List<String> causes,
            Instant now) {
        jdbc.sql("""
                        update delivery set target_id = ?, target = ?, state = ?, attempts = ?, at_target = ?, items = ?::jsonb, correlation = ?,
                                            causes = ?::jsonb, urgency = ?, reason = ?, remark = ?, finished_at = ?
                        where id = ?
                        """)
                .param(target.id())
                .param(target.name())
                .param(ending.state())
                .param(ending.attempts())
                .param(ending.atTarget())
                .param(MessageJson.mapper().writeValueAsString(items))
                .param(causes.isEmpty() ? "" : causes.getFirst())
                .param(MessageJson.mapper().writeValueAsString(causes))
                .param(ending.urgency())
                .param(ending.reason())
                .param(ending.remark())
                .param(Timestamp.from(now))
                .param(delivery.id())
                .update();
    }

    /** One with nothing to tell any more. */
    void drop(long id) {
        jdbc.sql("delete from delivery where id = ?").param(id).update();
    }

    /** When the next pending one may be tried; now when one was left in the middle. */
    Optional<Instant> nextAttempt(long targetId) {
        return jdbc.sql("""
                        select case when state = 'sending' then started_at else next_attempt_at end from delivery
                        where target_id = ? and state in ('pending', 'sending') order by 1 limit 1
                        """).param(targetId).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    void forgetBefore(Instant time) {
        jdbc.sql("""
                        delete from delivery d where coalesce(finished_at, created_at) < ?
                          and (finished_at is not null or not exists (select 1 from target t where t.id = d.target_id))
                        """).param(Timestamp.from(time)).update();
        jdbc.sql("delete from folder_call where called_at < ?")
                .param(Timestamp.from(time))
                .update();
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getLong("target_id"),
                row.getLong("library_id"),
                row.getString("folder"),
                MessageJson.mapper().readValue(row.getString("folders"), STRINGS),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                List.of());
    }
}
