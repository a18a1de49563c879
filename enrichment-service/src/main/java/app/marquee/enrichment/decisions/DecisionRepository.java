package app.marquee.enrichment.decisions;

import app.marquee.model.MessageJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what people decided, row by row. Items of demo libraries are nobody's to keep. */
@Repository
class DecisionRepository {
    private static final int AT_ONCE = 500;

    /** Each row is a decision as it is written out. */
    private static final List<String> ALL = List.of("""
            select json_build_object('decision', case state when 'dismissed' then 'dismissal' else 'match' end,
                'asked', json_build_object('kind', kind, 'titles', titles, 'year', year, 'country', country,
                    'imdb', imdb_id, 'tvdb', tvdb_id, 'language', language),
                'tmdbId', tmdb_id, 'refused', refused_tmdb_ids, 'by', substr(answered_by, 8),
                'title', (select m.canonical_title from identity_map m
                    where m.kind = q.kind and m.tmdb_id = q.tmdb_id and not m.demo))
            from question q
            where not demo and (state = 'dismissed' or (state = 'answered' and answered_by like 'person:%')) order by id
            """, """
            select json_build_object('decision', 'alias', 'kind', m.kind, 'tmdbId', m.tmdb_id, 'title', m.canonical_title,
                'year', m.year,
                'spelling', json_build_object('title', a.alias_raw, 'year', a.year, 'country', a.country))
            from title_alias a join identity_map m on m.id = a.identity_id
            where a.by_person and not m.demo order by a.id
            """, """
            select json_build_object('decision', 'rejection', 'provider', provider, 'url', provider_url,
                'artwork', asset_type, 'reason', reason, 'by', rejected_by)
            from rejected_assets order by id
            """, """
            select json_build_object('decision', 'order', 'tmdbId', i.tmdb_id, 'order', n.order_id, 'name', n.name,
                'kind', n.kind, 'by', n.chosen_by)
            from series_numbering n join media_item i on i.id = n.series_id
            where not n.automatic and not i.demo and i.tmdb_id is not null order by n.series_id
            """, """
            select json_build_object('decision', 'lock', 'name', k.name, 'by', k.locked_by,
                'item', json_build_object('kind', i.type, 'tmdbId', r.tmdb_id,
                    'season', coalesce(e.season_number, s.number), 'episode', e.episode_number),
                'value', i.details -> k.name,
                'images', (select coalesce(json_agg(c.provider_url order by c.selected_ordinal), '[]')
                    from asset_candidates c
                    where c.entity_id = i.id and c.asset_type = k.name and c.is_selected and c.selected_by = 'manual'))
            from item_lock k join media_item i on i.id = k.item_id
            left join episode e on e.id = i.id left join season s on s.id = i.id
            join media_item r on r.id = coalesce(e.series_id, s.series_id, i.id)
            where not i.demo and r.tmdb_id is not null order by k.item_id, k.name
            """);

    private final JdbcClient jdbc;

    DecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they are best taken; runs in the caller's transaction, which keeps rows from piling up. */
    void all(Consumer<Decision> each) {
        for (String some : ALL) {
            jdbc.sql(some).withFetchSize(AT_ONCE).query(row -> {
                each.accept(decision(row));
            });
        }
    }

    Optional<Long> find(Decision.Shown item) {
        return jdbc.sql("""
                select i.id from media_item r
                left join season s on s.series_id = r.id and s.number = :season and :kind = 'season'
                left join episode e on e.series_id = r.id and e.season_number = :season and e.episode_number = :episode
                    and :kind = 'episode'
                join media_item i on i.id = case :kind when 'season' then s.id when 'episode' then e.id else r.id end
                where r.tmdb_id = :tmdb and not r.demo and r.type = case :kind when 'movie' then 'movie' else 'series' end
                """)
                .param("kind", item.kind().name().toLowerCase(Locale.ROOT))
                .param("tmdb", item.tmdbId())
                .param("season", item.season(), Types.INTEGER)
                .param("episode", item.episode(), Types.INTEGER)
                .query(Long.class)
                .optional();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return MessageJson.mapper().readValue(row.getString(1), Decision.class);
    }
}
