package app.marquee.enrichment.artwork;

import app.marquee.model.media.ArtworkType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads candidates for people. */
@Repository
class CandidateViewRepository {
    private static final String COLUMNS = """
            select a.*, a.is_rejected or exists (
                    select 1 from rejected_assets r
                    where r.provider = a.provider and r.provider_url = a.provider_url) as rejected,
                exists (select 1 from item_lock k where k.item_id = a.entity_id and k.name = a.asset_type) as locked
            from asset_candidates a
            """;
    private final JdbcClient jdbc;

    CandidateViewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The best first; what is selected before all others. */
    List<CandidateView> of(long item, @Nullable ArtworkType type) {
        return jdbc.sql(COLUMNS + """
                 where a.entity_id = :item and (cast(:type as text) is null or a.asset_type = :type)
                order by a.asset_type, a.is_selected desc, a.selected_ordinal nulls last, a.auto_score desc nulls last, a.id
                """)
                .param("item", item)
                .param("type", type == null ? null : CandidateRepository.wire(type))
                .query((row, number) -> view(row))
                .list();
    }

    /** By type, the first of each type first. */
    List<CandidateView> selected(long item) {
        return jdbc.sql(COLUMNS + """
                 where a.entity_id = :item and a.is_selected
                order by a.asset_type, a.selected_ordinal nulls last, a.auto_score desc nulls last, a.id
                """)
                .param("item", item)
                .query((row, number) -> view(row))
                .list();
    }

    Optional<CandidateView> find(long id) {
        return jdbc.sql(COLUMNS + " where a.id = :id")
                .param("id", id)
                .query((row, number) -> view(row))
                .optional();
    }

    /** Of a candidate's image or a question's poster, by the file's name, which TMDb never gives twice. */
    Optional<String> addressEnding(String file) {
        return jdbc.sql("""
                (select provider_url from asset_candidates
                    where provider = 'tmdb' and substring(provider_url from '[^/]*$') = :file limit 1)
                union all (select poster_url from match_candidate
                    where substring(poster_url from '[^/]*$') = :file limit 1)
                limit 1
                """).param("file", file).query(String.class).optional();
    }

    private static CandidateView view(ResultSet row) throws SQLException {
        Timestamp selectedAt = row.getTimestamp("selected_at");
        return new CandidateView(
                row.getLong("id"),
                row.getLong("entity_id"),
                CandidateRepository.type(row),
                row.getString("provider"),
                row.getString("provider_url"),
                CandidateView.thumbnail(row.getLong("id")),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("language"),
                row.getDouble("vote_average"),
                row.getInt("vote_count"),
                row.getDouble("auto_score"),
                row.getBoolean("is_selected"),
                row.getObject("selected_ordinal", Integer.class),
                row.getString("selected_by"),
                selectedAt == null ? null : selectedAt.toInstant(),
                row.getBoolean("rejected"),
                row.getString("image_fault"),
                row.getBoolean("locked"));
    }
}
