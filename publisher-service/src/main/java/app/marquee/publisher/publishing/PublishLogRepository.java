package app.marquee.publisher.publishing;

import app.marquee.model.MessageJson;
import app.marquee.model.event.AssetPublished.Outcome;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** One row for each try to publish, also for those that failed. */
@Repository
class PublishLogRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    PublishLogRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As REST shows it; times in UTC. */
    record Entry(
            long id,
            String kind,
            long libraryId,
            long revision,
            String outcome,
            @Nullable String nfoHash,
            List<String> assets,
            Instant publishedAt,
            String publishedBy,
            boolean success,
            @Nullable String reason) {}

    void add(Attempt attempt, Outcome outcome) {
        jdbc.sql("""
                        insert into publish_log (entity_type, entity_id, library_id, revision, outcome, nfo_hash,
                            assets_published, published_at, published_by, success, error_message)
                        values (:kind, :item, :library, :revision, :outcome, :nfo, cast(:assets as jsonb), :now, :by,
                            :success, :reason)
                        """)
                .param("kind", attempt.document().kind().name().toLowerCase(Locale.ROOT))
                .param("item", attempt.document().itemId())
                .param("library", attempt.libraryId())
                .param("revision", attempt.document().revision())
                .param("outcome", outcome.name())
                .param("nfo", attempt.nfoHash())
                .param("assets", MessageJson.mapper().writeValueAsString(attempt.assets()))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", attempt.publishedBy())
                .param("success", outcome != Outcome.FAILED)
                .param("reason", attempt.reason())
                .update();
    }

    /** Newest first. */
    List<Entry> of(long itemId, int most) {
        return jdbc.sql("select * from publish_log where entity_id = :item order by id desc limit :most")
                .param("item", itemId)
                .param("most", most)
                .query((row, n) -> new Entry(
                        row.getLong("id"),
                        row.getString("entity_type"),
                        row.getLong("library_id"),
                        row.getLong("revision"),
                        row.getString("outcome"),
                        row.getString("nfo_hash"),
                        MessageJson.mapper()
                                .readValue(row.getString("assets_published"), new TypeReference<List<String>>() {}),
                        row.getTimestamp("published_at").toInstant(),
                        row.getString("published_by"),
                        row.getBoolean("success"),
                        row.getString("error_message")))
                .list();
    }
}
