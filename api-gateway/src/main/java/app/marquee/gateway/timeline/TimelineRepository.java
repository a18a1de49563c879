package app.marquee.gateway.timeline;

import app.marquee.messaging.lifecycle.KeptForAWhile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries of all timelines. */
@Repository
class TimelineRepository implements KeptForAWhile {
    private static final int LONGEST = 500;

    private final JdbcClient database;
    private final TimelineSettings settings;

    TimelineRepository(JdbcClient database, TimelineSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    void add(TimelineEntry entry) {
        database.sql("""
                        insert into timeline (sequence, at, name, correlation_id, file_id, file_revision, item_id,
                            item_revision, library_id, outcome, summary)
                        values (:sequence, :at, :name, :correlation, :file, :fileRevision, :item, :itemRevision, :library,
                            :outcome, :summary)
                        """)
                .param("sequence", entry.sequence())
                .param("at", Timestamp.from(entry.at()))
                .param("name", entry.name())
                .param("correlation", entry.correlationId())
                .param("file", entry.fileId())
                .param("fileRevision", entry.fileRevision())
                .param("item", entry.itemId())
                .param("itemRevision", entry.itemRevision())
                .param("library", entry.libraryId())
                .param("outcome", entry.outcome())
                .param("summary", entry.summary())
                .update();
    }

    /** What happened to the file, to what it shows since it shows it, and what set its work off; in the order it was said. */
    List<TimelineEntry> ofFile(long fileId) {
        return database.sql("""
                        with own as (select * from timeline where file_id = :file order by sequence desc limit :limit)
                        select * from own
                        union
                        select t.* from timeline t
                        where t.file_id is null and t.item_id in (select item_id from own where item_id is not null)
                          and t.sequence > (select min(sequence) from own where item_id is not null)
                        union
                        select t.* from timeline t
                        where t.file_id is null and t.item_id is null
                          and t.correlation_id in (select correlation_id from own)
                        order by sequence, id
                        limit :limit
                        """)
                .param("file", fileId)
                .param("limit", LONGEST)
                .query(TimelineRepository::read)
                .list();
    }

    @Override
    public void forgetOld(Instant now) {
        database.sql("delete from timeline where at < :before")
                .param("before", Timestamp.from(now.minus(settings.keep())))
                .update();
    }

    private static TimelineEntry read(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                row.getLong("sequence"),
                row.getTimestamp("at").toInstant(),
                row.getString("name"),
                row.getString("correlation_id"),
                number(row, "file_id"),
                number(row, "file_revision"),
                number(row, "item_id"),
                number(row, "item_revision"),
                number(row, "library_id"),
                row.getString("outcome"),
                row.getString("summary"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
