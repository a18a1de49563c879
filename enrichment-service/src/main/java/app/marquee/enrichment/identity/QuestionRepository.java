package app.marquee.enrichment.identity;

import app.marquee.model.MessageJson;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Suggestion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Questions. A question's row is locked before the files that wait for it. */
@Repository
public class QuestionRepository {
    private static final TypeReference<List<Suggestion>> SUGGESTIONS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TITLES = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The question, made when nobody asked it before, and locked. */
    Question join(Question.Draft draft) {
        return Objects.requireNonNull(join(List.of(draft)).get(draft.key()));
    }

    /** The questions by their keys, made when nobody asked them before, and locked. */
    Map<String, Question> join(Collection<Question.Draft> drafts) {
        SortedMap<String, Question.Draft> missing = new TreeMap<>();
        drafts.forEach(draft -> missing.putIfAbsent(draft.key(), draft));
        Map<String, Question> joined = new HashMap<>(lock(missing.keySet()));
        missing.keySet().removeAll(joined.keySet());
        if (!missing.isEmpty()) {
            make(missing);
            joined.putAll(lock(missing.keySet()));
        }
        return joined;
    }

    private Map<String, Question> lock(Collection<String> keys) {
        Map<String, Question> locked = new HashMap<>();
        jdbc.sql("select * from question where key = any(:keys) order by id for no key update")
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    locked.put(row.getString("key"), question(row));
                });
        return locked;
    }

    /** In the order of keys; what another makes meanwhile is left to it. */
    private void make(SortedMap<String, Question.Draft> drafts) {
        jdbc.sql("""
                insert into question (key, kind, title, normalized_title, year, country, imdb_id, tvdb_id, demo, language, titles)
                select d.key, d.kind, d.title, d.normalized, d.year, d.country, d.imdb, d.tvdb, d.demo, d.language, d.titles
                from jsonb_to_recordset(cast(:rows as jsonb)) as d(key text, kind text, title text, normalized text, year int,
                    country text, imdb text, tvdb int, demo boolean, language text, titles jsonb)
                order by d.key on conflict (key) do nothing
                """)
                .param(
                        "rows",
                        MessageJson.mapper()
                                .writeValueAsString(
                                        drafts.values().stream().map(Row::of).toList()))
                .update();
    }

    /**
     * The answered questions of files that give a number: such a question led to that number, or a person did not believe
     * the number. By the file's id.
     */
    Map<Long, Long> answered(Collection<Numbered> files) {
        Map<Long, Long> answered = new HashMap<>();
        jdbc.sql("""
                select w.file, a.id from unnest(:files, :keys, :kinds, :numbers) as w(file, key, kind, number)
                cross join lateral (
                    select q.id from question q
                    where q.id in (select id from question where key = w.key
                        union all select question_id from file where id = w.file and question_id is not null)
                    and q.state = 'answered' and q.kind = w.kind
                    and (q.tmdb_id = w.number or w.number = any(q.refused_tmdb_ids))
                    order by q.answered_by like 'person:%' desc, q.id limit 1) a
                """)
                .param("files", files.stream().map(Numbered::file).toArray(Long[]::new))
                .param("keys", files.stream().map(each -> each.draft().key()).toArray(String[]::new))
                .param(
                        "kinds",
                        files.stream().map(each -> wire(each.draft().kind())).toArray(String[]::new))
                .param("numbers", files.stream().map(Numbered::tmdbId).toArray(Integer[]::new))
                .query(row -> {
                    answered.put(row.getLong("file"), row.getLong("id"));
                });
        return answered;
    }

    /** A number that a person did not believe. */
    void refused(long id, int tmdbId) {
        jdbc.sql("""
                update question set refused_tmdb_ids = array_append(refused_tmdb_ids, :tmdb)
                where id = :id and not :tmdb = any(refused_tmdb_ids)
                """).param("id", id).param("tmdb", tmdbId).update();
    }

    /** A person changed their mind and believes the number after all. */
    void believed(long id, int tmdbId) {
        jdbc.sql("update question set refused_tmdb_ids = array_remove(refused_tmdb_ids, :tmdb) where id = :id")
                .param("id", id)
                .param("tmdb", tmdbId)
                .update();
    }

    public Optional<Question> find(long id) {
        return jdbc.sql("select * from question where id = :id")
                .param("id", id)
                .query((row, number) -> question(row))
                .optional();
    }

    public Optional<Question> lock(long id) {
        return jdbc.sql("select * from question where id = :id for no key update")
                .param("id", id)
                .query((row, number) -> question(row))
                .optional();
    }

    /** Locked in the order of ids. */
    List<Question> lockAll(Collection<Long> ids) {
        return jdbc.sql("select * from question where id = any(:ids) order by id for no key update")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> question(row))
                .list();
    }

    /** Those that wait for a person, or were dismissed by one, locked in the order of ids. */
    List<Question> lockForPeople() {
        return jdbc.sql("""
                select * from question where state in ('unmatched', 'dismissed')
                and exists (select 1 from file f where f.question_id = question.id and not f.removed)
                order by id for no key update
                """).query((row, number) -> question(row)).list();
    }

    void asked(long id, int level) {
        jdbc.sql("""
                update question set state = 'open', tmdb_id = null, answered_by = null, asked_at = :now,
                    asked_level = :level, reason = null, updated_at = :now where id = :id
                """).param("id", id).param("level", level).param("now", now()).update();
    }

    /** Why an open question is asked although its files gave a number. */
    void doubted(long id, String reason) {
        jdbc.sql("update question set reason = :reason where id = :id and state = 'open'")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    /** Nobody can be asked at present; it is asked, as urgently, when somebody can be. */
    void parked(long id, int level) {
        jdbc.sql("""
                update question set asked_at = null, asked_level = least(asked_level, :level)
                where id = :id and state = 'open'
                """).param("id", id).param("level", level).update();
    }

    void answered(long id, int tmdbId, String by, String reason) {
        jdbc.sql("""
                update question set state = 'answered', tmdb_id = :tmdb, answered_by = :by, reason = :reason,
                    suggestions = '[]', asked_at = null, asked_level = null, updated_at = :now
                where id = :id
                """)
                .param("id", id)
                .param("tmdb", tmdbId)
                .param("by", by)
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    void unmatched(long id, List<Suggestion> suggestions, String reason) {
        jdbc.sql("""
                update question set state = 'unmatched', tmdb_id = null, answered_by = null, suggestions = cast(:suggestions as jsonb),
                    reason = :reason, asked_at = null, asked_level = null, updated_at = :now
                where id = :id
                """)
                .param("id", id)
                .param("suggestions", MessageJson.mapper().writeValueAsString(suggestions))
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    public void dismissed(long id) {
        jdbc.sql("""
                update question set state = 'dismissed', asked_at = null, asked_level = null, updated_at = :now
                where id = :id
                """).param("id", id).param("now", now()).update();
    }

    /**
     * Open questions that nobody was asked, or so long ago that the answer is lost, in the order of ids.
     *
     * @param after only later ids
     */
    List<Long> waiting(boolean demo, Duration lease, long after, int most) {
        return jdbc.sql("""
                select id from question where state = 'open' and (asked_at is null or asked_at < :expired)
                and demo = :demo and id > :after
                and exists (select 1 from file f where f.question_id = question.id and not f.removed)
                order by id limit :most
                """)
                .param("demo", demo)
                .param("expired", Timestamp.from(clock.instant().minus(lease)))
                .param("after", after)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static String wire(MediaKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Question question(ResultSet row) throws SQLException {
        Timestamp asked = row.getTimestamp("asked_at");
        return new Question(
                row.getLong("id"),
                MediaKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                MessageJson.mapper().readValue(row.getString("titles"), TITLES),
                row.getObject("year", Integer.class),
                row.getString("country"),
                new ExternalIds(null, row.getString("imdb_id"), row.getObject("tvdb_id", Integer.class)),
                row.getBoolean("demo"),
                row.getString("language"),
                Question.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                asked == null ? null : asked.toInstant(),
                row.getObject("asked_level", Integer.class),
                row.getObject("tmdb_id", Integer.class),
                row.getString("answered_by"),
                MessageJson.mapper().readValue(row.getString("suggestions"), SUGGESTIONS),
                row.getString("reason"));
    }

    /** A file that gives a number, and what it would ask without one. */
    record Numbered(long file, Question.Draft draft, int tmdbId) {}

    /** A question before it has an id. */
    private record Row(
            String key,
            String kind,
            String title,
            String normalized,
            @Nullable Integer year,
            @Nullable String country,
            @Nullable String imdb,
            @Nullable Integer tvdb,
            boolean demo,
            String language,
            List<String> titles) {
        static Row of(Question.Draft draft) {
            return new Row(
                    draft.key(),
                    wire(draft.kind()),
                    draft.title(),
                    draft.normalized(),
                    draft.year(),
                    draft.country(),
                    draft.ids().imdb(),
                    draft.ids().tvdb(),
                    draft.demo(),
                    draft.language(),
                    draft.titles());
        }
    }
}
