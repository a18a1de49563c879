package app.marquee.enrichment.identity;

import app.marquee.model.media.MediaKind;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Titles whose identity is known, and their other spellings. */
@Repository
class IdentityRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By a spelling that led to an answer before; a person's word needs no new proof. */
    Optional<Known> byAlias(Question question, Duration verifiedFor) {
        return jdbc.sql("""
                select i.tmdb_id as tmdbId, i.canonical_title as title, i.year from title_alias a join identity_map i on i.id = a.identity_id
                where i.kind = :kind and i.demo = :demo and a.alias_normalized = :title
                and a.year is not distinct from cast(:year as integer)
                and a.country is not distinct from cast(:country as text)
                and (a.by_person or i.last_verified_at > :verified)
                order by a.by_person desc, i.last_verified_at desc limit 1
                """)
                .param("kind", kind(question.kind()))
                .param("demo", question.demo())
                .param("title", Spelling.key(question.title()))
                .param("year", question.year())
                .param("country", question.country())
                .param("verified", Timestamp.from(clock.instant().minus(verifiedFor)))
                .query(Known.class)
                .optional();
    }

    /** By title and year; a title without a year may mean several, and a name may have lost its article. */
    Optional<Known> byTitle(Question question, Duration verifiedFor) {
        if (question.year() == null || question.country() != null) {
            return Optional.empty();
        }
        var found = jdbc.sql("""
                select tmdb_id as tmdbId, canonical_title as title, year from identity_map
                where kind = :kind and demo = :demo and normalized_title = :title and year = :year
                and last_verified_at > :verified limit 2
                """)
                .param("kind", kind(question.kind()))
                .param("demo", question.demo())
                .param("title", TitleForm.of(question.title()))
                .param("year", question.year())
                .param("verified", Timestamp.from(clock.instant().minus(verifiedFor)))
                .query(Known.class)
                .list();
        return found.size() == 1
                        && Spelling.fit(question.title(), found.getFirst().title()) == Spelling.SAME
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    /** Remembers an answer, and the spelling that asked for it. */
    void learn(Question question, Known known, boolean byPerson) {
        Timestamp now = Timestamp.from(clock.instant());
        long identity = jdbc.sql("""
                insert into identity_map (kind, normalized_title, year, tmdb_id, canonical_title, demo, last_verified_at)
                values (:kind, :normalized, :year, :tmdb, :title, :demo, :now)
                on conflict (kind, tmdb_id, demo) do update
                set normalized_title = excluded.normalized_title, year = excluded.year,
                    canonical_title = excluded.canonical_title, last_verified_at = :now, updated_at = :now
                returning id
                """)
                .param("kind", kind(question.kind()))
                .param("normalized", TitleForm.of(known.title()))
                .param("year", known.year())
                .param("tmdb", known.tmdbId())
                .param("title", known.title())
                .param("demo", question.demo())
                .param("now", now)
                .query(Long.class)
                .single();
        forget(question);
        jdbc.sql("""
                insert into title_alias (identity_id, alias_raw, alias_normalized, year, country, by_person)
                values (:identity, :raw, :normalized, :year, :country, :person)
                """)
                .param("identity", identity)
                .param("raw", question.title())
                .param("normalized", Spelling.key(question.title()))
                .param("year", question.year())
                .param("country", question.country())
                .param("person", byPerson)
                .update();
    }

    /** The spelling leads nowhere any longer. */
    void forget(Question question) {
        jdbc.sql("""
                delete from title_alias a using identity_map i
                where i.id = a.identity_id and i.kind = :kind and i.demo = :demo and a.alias_normalized = :title
                and a.year is not distinct from cast(:year as integer)
                and a.country is not distinct from cast(:country as text)
                """)
                .param("kind", kind(question.kind()))
                .param("demo", question.demo())
                .param("title", Spelling.key(question.title()))
                .param("year", question.year())
                .param("country", question.country())
                .update();
    }

    private static String kind(MediaKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    record Known(int tmdbId, String title, @Nullable Integer year) {}
}
