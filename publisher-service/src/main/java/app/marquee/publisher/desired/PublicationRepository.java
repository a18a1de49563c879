package app.marquee.publisher.desired;

import app.marquee.model.MessageJson;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.AssetPublished.PublishedFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** One row an item and library. */
@Repository
public class PublicationRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    PublicationRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Publication> find(long itemId, long libraryId) {
        return jdbc.sql("select * from publication where item_id = :item and library_id = :library")
                .param("item", itemId)
                .param("library", libraryId)
                .query(PublicationRepository::read)
                .optional();
    }

    /** Held until the end of the transaction. */
    public Optional<Publication> findForUpdate(long itemId, long libraryId) {
        return jdbc.sql("select * from publication where item_id = :item and library_id = :library for update")
                .param("item", itemId)
                .param("library", libraryId)
                .query(PublicationRepository::read)
                .optional();
    }

    public List<Publication> ofItem(long itemId) {
        return jdbc.sql("select * from publication where item_id = :item order by library_id")
                .param("item", itemId)
                .query(PublicationRepository::read)
                .list();
    }

    public List<Publication> ofLibrary(long libraryId, long afterItem, int most) {
        return jdbc.sql("""
                        select * from publication where library_id = :library and item_id > :after
                        order by item_id limit :most
                        """)
                .param("library", libraryId)
                .param("after", afterItem)
                .param("most", most)
                .query(PublicationRepository::read)
                .list();
    }

    public long countIn(long libraryId) {
        return jdbc.sql("select count(*) from publication where library_id = :library")
                .param("library", libraryId)
                .query(Long.class)
                .single();
    }

    /** Items that have files in the library and were neither published nor held there yet. */
    public long unansweredIn(long libraryId) {
        return jdbc.sql("""
                        select count(distinct f.item_id) from desired_file f
                        where f.library_id = :library and not exists (
                            select from publication p where p.item_id = f.item_id and p.library_id = f.library_id)
                        """).param("library", libraryId).query(Long.class).single();
    }

    public void put(Publication state) {
        jdbc.sql("""
                        insert into publication (item_id, library_id, revision, state, reason, folder,
                            pending_written, pending_removed, answered_files, correlation, due_at, attempts, forced,
                            updated_at)
                        values (:item, :library, :revision, :state, :reason, :folder, cast(:written as jsonb),
                            cast(:removed as jsonb), cast(:answered as jsonb), :correlation, :due, :attempts, :forced,
                            :now)
                        on conflict (item_id, library_id) do update
                        set revision = excluded.revision, state = excluded.state, reason = excluded.reason,
                            folder = excluded.folder, pending_written = excluded.pending_written,
                            pending_removed = excluded.pending_removed, answered_files = excluded.answered_files,
                            correlation = excluded.correlation, due_at = excluded.due_at,
                            taken_until = null, attempts = excluded.attempts, forced = excluded.forced, updated_at = excluded.updated_at
                        """)
                .param("item", state.itemId())
                .param("library", state.libraryId())
                .param("revision", state.revision())
                .param("state", state.state().name())
                .param("reason", state.reason())
                .param("folder", state.folder())
                .param("written", json(state.pendingWritten()))
                .param("removed", json(state.pendingRemoved()))
                .param("answered", json(state.answeredFiles()))
                .param("correlation", state.correlation())
                .param("due", state.dueAt() == null ? null : Timestamp.from(state.dueAt()), Types.TIMESTAMP)
                .param("attempts", state.attempts())
                .param("forced", state.forced())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** What was done on disk, kept with the records of it until it is said. */
    public void pending(long itemId, long libraryId, String folder, List<PublishedFile> written, List<String> removed) {
        jdbc.sql("""
                        insert into publication as known (item_id, library_id, revision, state, folder,
                            pending_written, pending_removed, updated_at)
                        values (:item, :library, 0, 'UNCHANGED', :folder, cast(:written as jsonb),
                            cast(:removed as jsonb), :now)
                        on conflict (item_id, library_id) do update
                        set pending_written = known.pending_written || excluded.pending_written,
                            pending_removed = known.pending_removed || excluded.pending_removed
                        """)
                .param("item", itemId)
                .param("library", libraryId)
                .param("folder", folder)
                .param("written", json(written))
                .param("removed", json(removed))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** To be looked at no later than then. */
    public void due(long itemId, long libraryId, Instant at) {
        jdbc.sql("""
                        update publication set due_at = least(coalesce(due_at, :at), :at)
                        where item_id = :item and library_id = :library
                        """)
                .param("item", itemId)
                .param("library", libraryId)
                .param("at", Timestamp.from(at))
                .update();
    }

    public void dueForFile(long fileId, Instant at) {
        jdbc.sql("""
                        update publication p set due_at = least(coalesce(p.due_at, :at), :at)
                        from (
                            select distinct item_id, library_id from published_claim where file_id = :file
                            union
                            select item_id, library_id from desired_file where file_id = :file
                        ) c
                        where c.item_id = p.item_id and c.library_id = p.library_id
                        """).param("file", fileId).param("at", Timestamp.from(at)).update();
    }

    /** @param state null for all */
    public int dueInLibrary(long libraryId, @Nullable Outcome state, Instant at) {
        return jdbc.sql("""
                        update publication set due_at = :at
                        where library_id = :library and (cast(:state as text) is null or state = :state)
                        """)
                .param("library", libraryId)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Takes what is due for this instance, until it is put back or the given time. Series come first. */
    public List<Publication> takeDue(Instant now, Instant until, int most) {
        return jdbc.sql("""
                        update publication p set due_at = null, taken_until = :until
                        from (
                            select q.item_id, q.library_id from publication q
                            left join desired_item d using (item_id)
                            where (q.due_at <= :now and coalesce(q.taken_until, :now) <= :now)
                                or q.taken_until <= :now
                            order by d.parent_id is not null, q.due_at limit :most
                            for update of q skip locked
                        ) due
                        where due.item_id = p.item_id and due.library_id = p.library_id
                        returning p.*
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query(PublicationRepository::read)
                .list();
    }

    /** Nothing was left to do. */
    public void settled(long itemId, long libraryId) {
        jdbc.sql("update publication set taken_until = null where item_id = :item and library_id = :library")
                .param("item", itemId)
                .param("library", libraryId)
                .update();
    }

    /** Taken, but not before then. */
    public void putOff(long itemId, long libraryId, Instant until) {
        jdbc.sql("update publication set taken_until = :until where item_id = :item and library_id = :library")
                .param("item", itemId)
                .param("library", libraryId)
                .param("until", Timestamp.from(until))
                .update();
    }

    private static Publication read(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        return new Publication(
                row.getLong("item_id"),
                row.getLong("library_id"),
                row.getLong("revision"),
                Outcome.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("folder"),
                MessageJson.mapper().readValue(row.getString("pending_written"), new TypeReference<>() {}),
                MessageJson.mapper().readValue(row.getString("pending_removed"), new TypeReference<>() {}),
                MessageJson.mapper()
                        .readValue(row.getString("answered_files"), new TypeReference<Map<Long, Long>>() {}),
                row.getString("correlation"),
                due == null ? null : due.toInstant(),
                row.getInt("attempts"),
                row.getBoolean("forced"));
    }

    private static String json(Object value) {
        return MessageJson.mapper().writeValueAsString(value);
    }
}
