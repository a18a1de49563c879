package app.marquee.enrichment.catalogue;

import app.marquee.messaging.Failure;
import app.marquee.messaging.MessageFailure;
import app.marquee.model.media.MediaKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Movies and series by what makes each the same one. */
@Repository
class RootRepository {
    private final JdbcClient jdbc;

    RootRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The roots' ids, made when they are new. */
    Map<ItemKey, Long> ensure(Collection<Catalogue.Link> links) {
        SortedMap<ItemKey, Catalogue.Link> missing = new TreeMap<>(ItemKey.ORDER);
        links.forEach(link -> missing.putIfAbsent(link.key(), link));
        Map<ItemKey, Long> ids = new HashMap<>(idsOf(missing.keySet()));
        missing.keySet().removeAll(ids.keySet());
        if (!missing.isEmpty()) {
            make(missing);
            ids.putAll(idsOf(missing.keySet()));
        }
        links.stream()
                .map(Catalogue.Link::key)
                .filter(key -> !ids.containsKey(key))
                .findAny()
                .ifPresent(key -> {
                    throw new MessageFailure(Failure.Kind.CONFLICT, "somebody else is making " + key);
                });
        return ids;
    }

    private void make(SortedMap<ItemKey, Catalogue.Link> roots) {
        jdbc.sql("""
                with made as (
                    insert into media_item (type, tmdb_id, demo, language, title, state)
                    select r.type, r.tmdb, r.demo, r.language, r.title, 'identified'
                    from unnest(:types, :numbers, :demo, :languages, :titles) as r(type, tmdb, demo, language, title)
                    order by r.type, r.tmdb, r.demo
                    on conflict (type, tmdb_id, demo) do nothing returning id, type),
                as_movie as (insert into movie (id) select id from made where type = 'movie')
                insert into series (id) select id from made where type = 'series'
                """)
                .param("types", types(roots.keySet()))
                .param("numbers", numbers(roots.keySet()))
                .param("demo", demo(roots.keySet()))
                .param(
                        "languages",
                        roots.values().stream().map(Catalogue.Link::language).toArray(String[]::new))
                .param(
                        "titles",
                        roots.values().stream().map(Catalogue.Link::title).toArray(String[]::new))
                .update();
    }

    private Map<ItemKey, Long> idsOf(Collection<ItemKey> keys) {
        Map<ItemKey, Long> ids = new HashMap<>();
        jdbc.sql("""
                select i.id, r.type, r.tmdb, r.demo from unnest(:types, :numbers, :demo) as r(type, tmdb, demo)
                cross join lateral (
                    select id from media_item where type = r.type and tmdb_id = r.tmdb and demo = r.demo offset 0) i
                """)
                .param("types", types(keys))
                .param("numbers", numbers(keys))
                .param("demo", demo(keys))
                .query(row -> {
                    MediaKind kind = MediaKind.valueOf(row.getString("type").toUpperCase(Locale.ROOT));
                    ids.put(new ItemKey(kind, row.getInt("tmdb"), row.getBoolean("demo")), row.getLong("id"));
                });
        return ids;
    }

    private static String[] types(Collection<ItemKey> keys) {
        return keys.stream().map(ItemKey::type).toArray(String[]::new);
    }

    private static Integer[] numbers(Collection<ItemKey> keys) {
        return keys.stream().map(ItemKey::tmdbId).toArray(Integer[]::new);
    }

    private static Boolean[] demo(Collection<ItemKey> keys) {
        return keys.stream().map(ItemKey::demo).toArray(Boolean[]::new);
    }
}
