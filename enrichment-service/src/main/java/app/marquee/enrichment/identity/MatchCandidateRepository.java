package app.marquee.enrichment.identity;

import app.marquee.enrichment.provider.TitleHit;
import app.marquee.model.MessageJson;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The titles among which questions were answered. */
@Repository
class MatchCandidateRepository {
    /** Those behind have no chance and teach nobody anything. */
    private static final int KEPT = 20;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private final JdbcClient jdbc;

    MatchCandidateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In place of those of an earlier asking; the caller holds the question's lock. */
    void keep(long question, List<ScoredTitle> candidates) {
        jdbc.sql("delete from match_candidate where question_id = :question")
                .param("question", question)
                .update();
        List<Row> rows = IntStream.range(0, Math.min(KEPT, candidates.size()))
                .mapToObj(rank -> Row.of(rank, candidates.get(rank)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into match_candidate (question_id, rank, tmdb_id, title, original_title, year, countries, votes,
                    poster_url, score, reasons)
                select :question, r.rank, r."tmdbId", r.title, r."originalTitle", r.year,
                    array(select jsonb_array_elements_text(r.countries)), r.votes, r."posterUrl", r.score, r.reasons
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(rank int, "tmdbId" int, title text,
                    "originalTitle" text, year int, countries jsonb, votes int, "posterUrl" text, score double precision,
                    reasons jsonb)
                """)
                .param("question", question)
                .param("rows", MessageJson.mapper().writeValueAsString(rows))
                .update();
    }

    List<ScoredTitle> of(long question) {
        return jdbc.sql("select * from match_candidate where question_id = :question order by rank")
                .param("question", question)
                .query((row, number) -> read(row))
                .list();
    }

    private static ScoredTitle read(ResultSet row) throws SQLException {
        Array countries = row.getArray("countries");
        return new ScoredTitle(
                new TitleHit(
                        row.getInt("tmdb_id"),
                        row.getString("title"),
                        row.getString("original_title"),
                        row.getObject("year", Integer.class),
                        List.of((String[]) countries.getArray()),
                        row.getInt("votes"),
                        row.getString("poster_url")),
                0,
                row.getDouble("score"),
                MessageJson.mapper().readValue(row.getString("reasons"), TEXTS));
    }

    private record Row(
            int rank,
            int tmdbId,
            String title,
            @Nullable String originalTitle,
            @Nullable Integer year,
            List<String> countries,
            int votes,
            @Nullable String posterUrl,
            double score,
            List<String> reasons) {
        private static Row of(int rank, ScoredTitle title) {
            TitleHit hit = title.hit();
            return new Row(
                    rank,
                    hit.tmdbId(),
                    hit.title(),
                    hit.originalTitle(),
                    hit.year(),
                    hit.countries(),
                    hit.votes(),
                    hit.posterUrl(),
                    Math.round(title.score() * 1000) / 1000.0,
                    title.reasons());
        }
    }
}
