package app.marquee.notifier.coalescing;

import app.marquee.messaging.Correlation;
import app.marquee.model.MessageJson;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Urgency;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** News that waits for its call, one row for each target it is for; for a group of players, one for its first member. */
@Repository
public class NewsRepository {
    private static final int MOST_CAUSES = 100;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Bell bell;

    NewsRepository(JdbcClient jdbc, Clock clock, Bell bell) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bell = bell;
    }

    /**
     * For every target that is to be told; no row at all where there is none. What a target was told already, or something
     * newer about the same item and folder, is not told again. What still waits and is said anew stays one piece of news.
     *
     * @param fingerprint the same for what was said twice
     * @param after       told no sooner than this from now
     */
    public void add(News news, String fingerprint, Duration after) {
        Optional<Correlation> correlation = Correlation.current();
        Instant now = clock.instant();
        int added = jdbc.sql("""
                        insert into news (target_id, library_id, folder, item_id, item_revision, body, fingerprint, gone,
                                          urgency, correlation, causes, created_at, last_at, not_before)
                        select t.id, :library, :folder, :item, :revision, :body::jsonb, :fingerprint, :gone,
                               :urgency, :correlation, :causes::jsonb, :now, :now, :notBefore
                        from target t join notification_config c using (service)
                        where t.enabled and c.enabled
                          and not exists (select 1 from target m
                                          where m.player_group = t.player_group and m.enabled and m.id < t.id)
                          and not exists (select 1 from news n left join delivery d on d.id = n.delivery_id
                                          where n.target_id = t.id and n.fingerprint = :fingerprint
                                            and (d.id is null or d.state <> 'failed'))
                          and not exists (select 1 from news n join delivery d on d.id = n.delivery_id
                                          where n.target_id = t.id and n.library_id = :library and n.item_id = :item
                                            and n.folder = :folder and n.item_revision > :revision and d.state = 'told')
                        order by t.id
                        on conflict (target_id, library_id, folder, item_id) where delivery_id is null do update set
                          body = case when excluded.item_revision >= news.item_revision then excluded.body else news.body end
                              || jsonb_build_object('rewritten', (news.body ->> 'rewritten')::boolean
                                                                 or (excluded.body ->> 'rewritten')::boolean),
                          item_revision = greatest(excluded.item_revision, news.item_revision),
                          fingerprint = excluded.fingerprint,
                          urgency = least(excluded.urgency, news.urgency),
                          causes = case when excluded.correlation = news.correlation
                                          or jsonb_array_length(news.causes) >= :mostCauses then news.causes
                                        else news.causes || jsonb_build_array(excluded.correlation) || excluded.causes end,
                          last_at = excluded.last_at
                        """)
                .param("library", news.libraryId())
                .param("folder", news.folder())
                .param("item", news.itemId(), java.sql.Types.BIGINT)
                .param("revision", news.revision())
                .param("body", MessageJson.mapper().writeValueAsString(news))
                .param("fingerprint", fingerprint)
                .param("gone", news.gone())
                .param(
                        "urgency",
                        correlation
                                .map(Correlation::urgency)
                                .orElse(Urgency.MEDIUM)
                                .level())
                .param("correlation", Correlation.currentId())
                .param(
                        "causes",
                        MessageJson.mapper()
                                .writeValueAsString(
                                        correlation.map(Correlation::causes).orElse(List.of())))
                .param("mostCauses", MOST_CAUSES)
                .param("now", Timestamp.from(now))
                .param("notBefore", Timestamp.from(now.plus(after)))
                .update();
        if (added > 0) {
            bell.ringAfterCommit();
        }
    }

    /** Removals that have not been told are not told any more for a file that is there again. */
    public void forgetRemoval(FileReference back) {
        jdbc.sql("""
                        delete from news
                        where library_id = ? and gone and delivery_id is null and item_revision <= ?
                          and body @> jsonb_build_object('videos', jsonb_build_array(jsonb_build_object('path', ?::text)))
                        """).params(back.libraryId(), back.revision(), back.path()).update();
    }

    /** Whether a later revision of the file is known to be there: its removal is old news. */
    public boolean thereAgain(String folder, FileReference gone) {
        return jdbc.sql("""
                        select exists (
                          select 1 from news n, jsonb_array_elements(n.body -> 'videos') as video
                          where n.library_id = ? and n.folder = ? and not n.gone
                            and video ->> 'path' = ? and (video ->> 'revision')::bigint > ?)
                        """)
                .params(gone.libraryId(), folder, gone.path(), gone.revision())
                .query(Boolean.class)
                .single();
    }

    /** The folders a target has not been told of and may be, oldest first; one that awaits a retry is not among them. */
    List<WaitingFolder> waiting(long targetId, Instant now) {
        return jdbc.sql("""
                        select n.library_id, n.folder, min(greatest(n.created_at, n.not_before)) as first,
                               max(greatest(n.last_at, n.not_before)) as last, count(*) as count,
                               max(f.called_at) as called_at
                        from news n
                        join library l on l.id = n.library_id and l.document is not null
                        left join folder_call f on f.target_id = n.target_id and f.library_id = n.library_id
                                               and f.folder = n.folder
                        where n.target_id = ? and n.delivery_id is null and n.not_before <= ?
                          and not exists (select 1 from delivery d
                                          where d.target_id = n.target_id and d.library_id = n.library_id
                                            and d.state = 'pending' and jsonb_exists(d.folders, n.folder))
                        group by n.library_id, n.folder order by 3 limit 5000
                        """)
                .params(targetId, Timestamp.from(now))
                .query((row, number) -> new WaitingFolder(
                        row.getLong("library_id"),
                        row.getString("folder"),
                        row.getTimestamp("first").toInstant(),
                        row.getTimestamp("last").toInstant(),
                        row.getInt("count"),
                        instant(row.getTimestamp("called_at"))))
                .list();
    }

    /** What waits for a library that is gone for good. */
    void dropOfRemovedLibraries() {
        jdbc.sql("""
                        delete from news n using library l
                        where l.id = n.library_id and l.document is null and n.delivery_id is null
                        """).update();
    }

    /** What nobody could be told since then. How many that were. */
    int giveUpBefore(Instant time) {
        return jdbc.sql("delete from news where delivery_id is null and last_at < ?")
                .param(Timestamp.from(time))
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
