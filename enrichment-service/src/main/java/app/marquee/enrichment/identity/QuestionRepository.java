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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        return lock(draft)
                .or(() -> make(draft))
                .or(() -> lock(draft)) // another made it meanwhile
                .orElseThrow();
    }

    private Optional<Question> lock(Question.Draft draft) {
        return jdbc.sql("select * from question where key = :key for no key update")
                .param("key", draft.key())
                .query((row, number) -> question(row))
                .optional();
    }

    private Optional<Question> make(Question.Draft draft) {
        return jdbc.sql("""
                insert into question (key, kind, title, normalized_title, year, country, imdb_id, tvdb_id, demo, language, titles)
                values (:key, :kind, :title, :normalized, :year, :country, :imdb, :tvdb, :demo, :language,
                    cast(:titles as jsonb))
                on conflict (key) do nothing returning *
                """)
                .param("key", draft.key())
                .param("kind", draft.kind().name().toLowerCase(Locale.ROOT))
                .param("title", draft.title())
                .param("normalized", draft.normalized())
                .param("year", draft.year())
                .param("country", draft.country())
                .param("imdb", draft.ids().imdb())
                .param("tvdb", draft.ids().tvdb())
                .param("demo", draft.demo())
                .param("language", draft.language())
                .param("titles", MessageJson.mapper().writeValueAsString(draft.titles()))
                .query((row, number) -> question(row))
                .optional();
    }

    /**
     * The answered question of a file that gives a number: it led to that number, or a person did not believe the number.
     * Locked.
     */
    Optional<Question> answered(long file, Question.Draft draft, int tmdbId) {
        return jdbc.sql("""
                select * from question
                where id in (select id from question where key = :key
                    union all select question_id from file where id = :file and question_id is not null)
                and state = 'answered' and kind = :kind and (tmdb_id = :tmdb or :tmdb = any(refused_tmdb_ids))
                order by answered_by like 'person:%' desc, id limit 1 for no key update
                """)
                .param("key", draft.key())
                .param("file", file)
                .param("kind", draft.kind().name().toLowerCase(Locale.ROOT))
                .param("tmdb", tmdbId)
                .query((row, number) -> question(row))
                .optional();
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
}
