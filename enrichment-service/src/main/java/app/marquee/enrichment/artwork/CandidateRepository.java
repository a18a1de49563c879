package app.marquee.enrichment.artwork;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.model.MessageJson;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.MediaKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Candidates and which of them are selected. Read item by item ({@code lateral … offset 0}): while a large library comes in
 * nobody has counted the rows yet, and the planner would read all of them.
 */
@Repository
class CandidateRepository {
    private final JdbcClient jdbc;

    CandidateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void delete(Collection<Choosable> gone) {
        if (!gone.isEmpty()) {
            jdbc.sql("delete from asset_candidates where id = any(:ids)")
                    .param("ids", gone.stream().map(Choosable::id).toArray(Long[]::new))
                    .update();
        }
    }

    /** Writes what is offered; what was stored before keeps its place among the chosen. */
    void store(Collection<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into asset_candidates (entity_type, entity_id, asset_type, provider, provider_url, width, height,
                    language, vote_average, vote_count, auto_score, is_selected, selected_ordinal, selected_by, selected_at)
                select r.kind, r."itemId", r.type, r.provider, r.url, r.width, r.height,
                    r.language, r."voteAverage", r."voteCount", r.score, r.ordinal is not null, r.ordinal,
                    case when r.ordinal is not null then 'auto' end, case when r.ordinal is not null then now() end
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(kind text, "itemId" bigint, type text, provider text,
                    url text, width int, height int, language text, "voteAverage" float8, "voteCount" int, score float8,
                    ordinal int)
                order by r."itemId", r.type, r.url
                on conflict (entity_id, asset_type, provider_url) do update
                set width = excluded.width, height = excluded.height, language = excluded.language,
                    vote_average = excluded.vote_average, vote_count = excluded.vote_count,
                    auto_score = excluded.auto_score
                """)
                .param("rows", MessageJson.mapper().writeValueAsString(rows))
                .update();
    }

    /** What a person decided on these items' images. */
    Set<Slot> locked(Collection<Long> items) {
        return Set.copyOf(
                jdbc.sql("select item_id, name from item_lock where item_id = any(:items) and name = any(:types)")
                        .param("items", items.toArray(Long[]::new))
                        .param(
                                "types",
                                Arrays.stream(ArtworkType.values())
                                        .map(CandidateRepository::wire)
                                        .toArray(String[]::new))
                        .query((row, number) -> new Slot(row.getLong("item_id"), type(row.getString("name"))))
                        .list());
    }

    /** One more candidate, or the one there is of that address. */
    long add(Subject subject, ArtworkType type, String provider, String url, int width, int height) {
        return jdbc.sql("""
                insert into asset_candidates (entity_type, entity_id, asset_type, provider, provider_url, width, height)
                values (:kind, :item, :type, :provider, :url, :width, :height)
                on conflict (entity_id, asset_type, provider_url) do update set is_rejected = false returning id
                """)
                .param("kind", subject.kind().name().toLowerCase(Locale.ROOT))
                .param("item", subject.item())
                .param("type", wire(type))
                .param("provider", provider)
                .param("url", url)
                .param("width", width)
                .param("height", height)
                .query(Long.class)
                .single();
    }

    List<Choosable> choosable(Collection<Long> items) {
        return jdbc.sql("""
                select a.*,
                    a.image_fault is not null or a.is_rejected or exists (
                        select 1 from rejected_assets r
                        where r.provider = a.provider and r.provider_url = a.provider_url) as unusable
                from unnest(:items) as i(item)
                cross join lateral (select * from asset_candidates where entity_id = i.item offset 0) a
                order by a.entity_id, a.asset_type, a.id
                """)
                .param("items", items.toArray(Long[]::new))
                .query((row, number) -> new Choosable(
                        row.getLong("id"),
                        new Slot(row.getLong("entity_id"), type(row)),
                        candidate(row),
                        row.getBoolean("unusable"),
                        row.getBoolean("is_selected"),
                        Fingerprint.parse(row.getString("perceptual_hash")).orElse(null)))
                .list();
    }

    /** Writes scores and what a machine chose; a row that is as it was is not touched. */
    void select(List<Place> places) {
        if (places.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update asset_candidates a
                set auto_score = p.score, is_selected = p.ordinal is not null, selected_ordinal = p.ordinal,
                    selected_by = case when p.ordinal is null then null when a.is_selected then a.selected_by else 'auto' end,
                    selected_at = case when p.ordinal is null then null when a.is_selected then a.selected_at else now() end
                from unnest(:ids, :scores, :ordinals) as p (id, score, ordinal)
                where a.id = p.id and (a.auto_score, a.is_selected, a.selected_ordinal)
                    is distinct from (p.score, p.ordinal is not null, p.ordinal)
                """)
                .param("ids", places.stream().map(Place::id).toArray(Long[]::new))
                .param("scores", places.stream().map(Place::score).toArray(Double[]::new))
                .param("ordinals", places.stream().map(Place::ordinal).toArray(Integer[]::new))
                .update();
    }

    /** Makes these the item's images of a type, in this order, as a person wants it. */
    void selectByHand(long item, ArtworkType type, List<Long> chosen, long byHand) {
        jdbc.sql("""
                update asset_candidates a
                set is_selected = p.ordinal is not null, selected_ordinal = cast(p.ordinal - 1 as integer),
                    selected_by = case when p.ordinal is null then null
                        when a.id = :byHand then 'manual' else coalesce(a.selected_by, 'auto') end,
                    selected_at = case when p.ordinal is null then null
                        when a.id = :byHand then now() else coalesce(a.selected_at, now()) end
                from asset_candidates every
                left join unnest(:chosen) with ordinality as p (id, ordinal) on p.id = every.id
                where a.id = every.id and a.entity_id = :item and a.asset_type = :type
                """)
                .param("item", item)
                .param("type", wire(type))
                .param("chosen", chosen.toArray(Long[]::new))
                .param("byHand", byHand)
                .update();
    }

    /** Whatever was chosen for the item before is chosen no longer. Who chose what stays chosen is kept. */
    void selectAgain(long item, List<Artwork> images) {
        jdbc.sql("""
                update asset_candidates a
                set is_selected = p.ordinal is not null, selected_ordinal = p.ordinal,
                    selected_by = case when p.ordinal is null then null else coalesce(a.selected_by, 'published') end,
                    selected_at = case when p.ordinal is null then null else coalesce(a.selected_at, now()) end
                from asset_candidates every
                left join unnest(:types, :urls, :ordinals) as p (type, url, ordinal)
                    on p.type = every.asset_type and p.url = every.provider_url
                where a.id = every.id and a.entity_id = :item
                """)
                .param("item", item)
                .param("types", images.stream().map(each -> wire(each.type())).toArray(String[]::new))
                .param("urls", images.stream().map(Artwork::url).toArray(String[]::new))
                .param("ordinals", images.stream().map(Artwork::ordinal).toArray(Integer[]::new))
                .update();
    }

    /** What an image looks like, or why it is none. */
    void looked(long candidate, @Nullable String fingerprint, @Nullable String fault) {
        jdbc.sql("update asset_candidates set perceptual_hash = :fingerprint, image_fault = :fault where id = :id")
                .param("id", candidate)
                .param("fingerprint", fingerprint)
                .param("fault", fault)
                .update();
    }

    Map<Long, List<Artwork>> chosen(Collection<Long> items) {
        Map<Long, List<Artwork>> chosen = new HashMap<>();
        jdbc.sql("""
                select a.entity_id, a.asset_type, a.provider, a.provider_url, a.width, a.height, a.language, s.number,
                    row_number() over (partition by a.entity_id, a.asset_type
                        order by a.selected_ordinal nulls last, a.auto_score desc nulls last, a.id) - 1 as ordinal
                from unnest(:items) as i(item)
                cross join lateral (select * from asset_candidates where entity_id = i.item and is_selected offset 0) a
                left join season s on s.id = a.entity_id
                order by a.entity_id, a.asset_type, ordinal
                """).param("items", items.toArray(Long[]::new)).query(row -> {
            chosen.computeIfAbsent(row.getLong("entity_id"), id -> new ArrayList<>())
                    .add(new Artwork(
                            type(row),
                            row.getObject("number", Integer.class),
                            row.getInt("ordinal"),
                            row.getString("provider"),
                            row.getString("provider_url"),
                            row.getInt("width"),
                            row.getInt("height"),
                            row.getString("language")));
        });
        return chosen;
    }

    static ArtworkType type(ResultSet row) throws SQLException {
        return type(row.getString("asset_type"));
    }

    private static ArtworkType type(String wire) {
        return ArtworkType.valueOf(wire.toUpperCase(Locale.ROOT));
    }

    static String wire(ArtworkType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                type(row),
                row.getString("provider"),
                row.getString("provider_url"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("language"),
                row.getDouble("vote_average"),
                row.getInt("vote_count"));
    }

    /** @param ordinal among the chosen of its type, from 0; null when it is not chosen */
    record Place(long id, double score, @Nullable Integer ordinal) {}

    /**
     * A candidate as it is stored.
     *
     * @param ordinal of one that is stored for the first time: among the chosen of its type, from 0; null when it is not chosen
     */
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
            double score,
            @Nullable Integer ordinal) {
        static Row of(MediaKind kind, Slot slot, Candidate candidate, double score, @Nullable Integer ordinal) {
            return new Row(
                    kind.name().toLowerCase(Locale.ROOT),
                    slot.item(),
                    wire(slot.type()),
                    candidate.provider(),
                    candidate.url(),
                    candidate.width(),
                    candidate.height(),
                    candidate.language(),
                    candidate.voteAverage(),
                    candidate.voteCount(),
                    score,
                    ordinal);
        }
    }
}
