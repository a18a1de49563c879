package app.marquee.publisher.publishing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Media files that are gone, and from when on what was published for them goes too. */
@Repository
class WithdrawalRepository {
    private final JdbcClient jdbc;

    WithdrawalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param revision of the file when it was gone; 0 when nobody said so yet */
    record Withdrawal(long revision, Instant dueAt) {}

    void put(long fileId, long libraryId, Withdrawal withdrawal) {
        jdbc.sql("""
                        insert into withdrawal as known (file_id, library_id, revision, due_at)
                        values (:file, :library, :revision, :due)
                        on conflict (file_id) do update
                        set revision = excluded.revision, due_at = excluded.due_at
                        where excluded.revision >= known.revision
                        """)
                .param("file", fileId)
                .param("library", libraryId)
                .param("revision", withdrawal.revision())
                .param("due", Timestamp.from(withdrawal.dueAt()))
                .update();
    }

    Map<Long, Withdrawal> of(Collection<Long> fileIds) {
        return jdbc
                .sql("select file_id, revision, due_at from withdrawal where file_id = any(:files)")
                .param("files", fileIds.toArray(Long[]::new))
                .query((row, n) -> Map.entry(
                        row.getLong("file_id"),
                        new Withdrawal(
                                row.getLong("revision"),
                                row.getTimestamp("due_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The file is back. */
    void cancel(Collection<Long> fileIds) {
        jdbc.sql("delete from withdrawal where file_id = any(:files)")
                .param("files", fileIds.toArray(Long[]::new))
                .update();
    }
}
