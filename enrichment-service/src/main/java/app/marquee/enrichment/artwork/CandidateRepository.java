package app.marquee.enrichment.artwork;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.model.MessageJson;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Candidates, selections and rejections. */
@Repository
class CandidateRepository {
    private final JdbcClient jdbc;

    CandidateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The library's own rules, by type, and where it has none those that hold for all others, in this language. */
    Map<ArtworkType, SelectionRules> rules(Optional<Long> library, String language) {
        Map<ArtworkType, SelectionRules> rules = new EnumMap<>(ArtworkType.class);
        jdbc.sql("""
                select distinct on (asset_type) * from asset_selection_config
                where library_id in (0, :library) order by asset_type, library_id desc
                """).param("library", library.orElse(0L)).query(row -> {
            boolean own = row.getLong("library_id") != 0;
            rules.put(
                    ArtworkType.valueOf(row.getString("asset_type").toUpperCase(Locale.ROOT)),
                    new SelectionRules(
                            row.getInt("max_count"),
                            row.getInt("min_width"),
                            row.getInt("min_height"),
                            own ? row.getString("prefer_language") : language,
                            row.getDouble("weight_resolution"),
                            row.getDouble("weight_votes"),
                            row.getDouble("weight_language"),
                            row.getDouble("weight_provider"),
                            MessageJson.mapper()
                                    .readValue(
                                            row.getString("provider_priority"), new TypeReference<List<String>>() {})));
        });
        return rules;
    }

    /** What the provider offers no longer goes, unless a person chose it. */
    void replace(String provider, List<Long> items, List<Row> rows) {
        String json = MessageJson.mapper().writeValueAsString(rows);
        jdbc.sql("""
                delete from asset_candidates a
                where a.entity_id = any(:items) and a.provider = :provider and a.selected_by is distinct from 'manual'
                and not exists (
                    select 1 from jsonb_to_recordset(cast(:rows as jsonb)) as r("itemId" bigint, type text, url text)
                    where r."itemId" = a.entity_id and r.type = a.asset_type and r.url = a.provider_url)
                """)
                .param("items", items.toArray(Long[]::new))
                .param("provider", provider)
                .param("rows", json)
                .update();
        jdbc.sql("""
                insert into asset_candidates (entity_type, entity_id, asset_type, provider, provider_url, width, height,
                    language, vote_average, vote_count, auto_score)
                select distinct on (r."itemId", r.type, r.url)
                    r.kind, r."itemId", r.type, r.provider, r.url, r.width, r.height,
                    r.language, r."voteAverage", r."voteCount", r.score
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(kind text, "itemId" bigint, type text, provider text,
                    url text, width int, height int, language text, "voteAverage" float8, "voteCount" int, score float8)
                order by r."itemId", r.type, r.url
                on conflict (entity_id, asset_type, provider_url) do update
                set width = excluded.width, height = excluded.height, language = excluded.language,
                    vote_average = excluded.vote_average, vote_count = excluded.vote_count,
                    auto_score = excluded.auto_score
                """).param("rows", json).update();
    }

    List<Selectable> selectable(List<Long> items) {
        return jdbc.sql("""
                select a.id, a.entity_id as itemId, a.asset_type as type, a.provider_url as url, a.width, a.height,
                    coalesce(a.auto_score, 0) as score,
                    a.is_selected and a.selected_by = 'manual' as byPerson,
                    a.is_rejected or exists (
                        select 1 from rejected_assets r where r.provider_url = a.provider_url) as rejected
                from asset_candidates a where a.entity_id = any(:items)
                order by a.entity_id, a.asset_type, a.id
                """)
                .param("items", items.toArray(Long[]::new))
                .query(Selectable.class)
                .list();
    }

    /** Selects exactly these of the items' candidates, a person's choice aside. */
    void select(List<Long> items, List<Long> chosen) {
        jdbc.sql("""
                update asset_candidates
                set is_selected = (id = any(:chosen)),
                    selected_by = case when id = any(:chosen) then 'auto' end,
                    selected_at = case when id = any(:chosen) then now() end
                where entity_id = any(:items) and selected_by is distinct from 'manual'
                and is_selected is distinct from (id = any(:chosen))
                """)
                .param("items", items.toArray(Long[]::new))
                .param("chosen", chosen.toArray(Long[]::new))
                .update();
    }

    Map<Long, List<Artwork>> chosen(Collection<Long> items) {
        Map<Long, List<Artwork>> chosen = new HashMap<>();
        jdbc.sql("""
                select a.entity_id, a.asset_type, a.provider, a.provider_url, a.width, a.height, a.language, s.number,
                    row_number() over (partition by a.entity_id, a.asset_type
                        order by a.auto_score desc nulls last, a.id) - 1 as ordinal
                from asset_candidates a left join season s on s.id = a.entity_id
                where a.is_selected and a.entity_id = any(:items)
                order by a.entity_id, a.asset_type, ordinal
                """).param("items", items.toArray(Long[]::new)).query(row -> {
            Integer season = row.getObject("number", Integer.class);
            chosen.computeIfAbsent(row.getLong("entity_id"), id -> new ArrayList<>())
                    .add(new Artwork(
                            ArtworkType.valueOf(row.getString("asset_type").toUpperCase(Locale.ROOT)),
                            season,
                            row.getInt("ordinal"),
                            row.getString("provider"),
                            row.getString("provider_url"),
                            row.getInt("width"),
                            row.getInt("height"),
                            row.getString("language")));
        });
        return chosen;
    }

    /** A candidate as it is stored. */
    record Row(
            String kind,
            long itemId,
            String type,
            String provider,
            String url,
            int width,
            int height,
            @Nullable String language,
            double voteAverage,
            int voteCount,
            double score) {
        static Row of(Offer offer, Candidate candidate, double score) {
            return new Row(
                    offer.kind().name().toLowerCase(Locale.ROOT),
                    offer.itemId(),
                    candidate.type().name().toLowerCase(Locale.ROOT),
                    candidate.provider(),
                    candidate.url(),
                    candidate.width(),
                    candidate.height(),
                    candidate.language(),
                    candidate.voteAverage(),
                    candidate.voteCount(),
                    score);
        }
    }

    record Selectable(
            long id,
            long itemId,
            String type,
            String url,
            int width,
            int height,
            double score,
            boolean byPerson,
            boolean rejected) {}
}
