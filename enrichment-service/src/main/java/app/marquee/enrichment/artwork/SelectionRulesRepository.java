package app.marquee.enrichment.artwork;

import app.marquee.model.MessageJson;
import app.marquee.model.media.ArtworkType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rules by which images are chosen: a library's own, by type, else those of library 0, which hold for all others. */
@Repository
class SelectionRulesRepository {
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private final JdbcClient jdbc;

    SelectionRulesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param language that is preferred where the library has no rules of its own */
    LibraryRules rules(Optional<Long> library, String language) {
        Map<ArtworkType, SelectionRules> rules = new EnumMap<>(ArtworkType.class);
        jdbc.sql("""
                select distinct on (asset_type) * from asset_selection_config
                where library_id in (0, :library) order by asset_type, library_id desc
                """).param("library", library.orElse(0L)).query(row -> {
            SelectionRules stored = rules(row);
            rules.put(type(row), row.getLong("library_id") == 0 ? stored.in(language) : stored);
        });
        boolean automatic = jdbc.sql("select auto_select_assets from library_automation where library_id = :library")
                .param("library", library.orElse(0L))
                .query(Boolean.class)
                .optional()
                .orElse(true);
        return new LibraryRules(automatic, rules, SelectionRules.DEFAULT.in(language));
    }

    /** The types for which a library has rules of its own. */
    Set<ArtworkType> own(long library) {
        Set<ArtworkType> own = EnumSet.noneOf(ArtworkType.class);
        jdbc.sql("select asset_type from asset_selection_config where library_id = :library")
                .param("library", library)
                .query(row -> {
                    own.add(type(row));
                });
        return own;
    }

    void store(long library, ArtworkType type, SelectionRules rules) {
        jdbc.sql("""
                insert into asset_selection_config (library_id, asset_type, min_count, max_count, min_width, min_height,
                    prefer_language, weight_resolution, weight_votes, weight_language, weight_provider,
                    phash_similarity_threshold, provider_priority)
                values (:library, :type, :least, :most, :width, :height, :language, :resolution, :votes, :languages,
                    :provider, :alike, cast(:providers as jsonb))
                on conflict (library_id, asset_type) do update
                set min_count = excluded.min_count, max_count = excluded.max_count, min_width = excluded.min_width,
                    min_height = excluded.min_height, prefer_language = excluded.prefer_language,
                    weight_resolution = excluded.weight_resolution, weight_votes = excluded.weight_votes,
                    weight_language = excluded.weight_language, weight_provider = excluded.weight_provider,
                    phash_similarity_threshold = excluded.phash_similarity_threshold,
                    provider_priority = excluded.provider_priority
                """)
                .param("library", library)
                .param("type", type.name().toLowerCase(Locale.ROOT))
                .param("least", rules.least())
                .param("most", rules.most())
                .param("width", rules.minWidth())
                .param("height", rules.minHeight())
                .param("language", rules.language())
                .param("resolution", rules.resolutionWeight())
                .param("votes", rules.votesWeight())
                .param("languages", rules.languageWeight())
                .param("provider", rules.providerWeight())
                .param("alike", rules.alikeFrom())
                .param("providers", MessageJson.mapper().writeValueAsString(rules.providers()))
                .update();
    }

    void remove(long library, ArtworkType type) {
        jdbc.sql("delete from asset_selection_config where library_id = :library and asset_type = :type")
                .param("library", library)
                .param("type", type.name().toLowerCase(Locale.ROOT))
                .update();
    }

    private static ArtworkType type(ResultSet row) throws SQLException {
        return ArtworkType.valueOf(row.getString("asset_type").toUpperCase(Locale.ROOT));
    }

    private static SelectionRules rules(ResultSet row) throws SQLException {
        return new SelectionRules(
                row.getInt("min_count"),
                row.getInt("max_count"),
                row.getInt("min_width"),
                row.getInt("min_height"),
                row.getString("prefer_language"),
                row.getDouble("weight_resolution"),
                row.getDouble("weight_votes"),
                row.getDouble("weight_language"),
                row.getDouble("weight_provider"),
                row.getDouble("phash_similarity_threshold"),
                MessageJson.mapper().readValue(row.getString("provider_priority"), NAMES));
    }
}
