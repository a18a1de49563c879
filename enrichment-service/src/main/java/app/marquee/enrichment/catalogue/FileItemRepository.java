package app.marquee.enrichment.catalogue;

import app.marquee.model.MessageJson;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.LocalAsset;
import app.marquee.model.media.Numbering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/**
 * Which file shows what. Whoever writes here holds the locks of the files and of the roots. What lies below a root is read
 * item by item ({@code lateral … offset 0}): while a large library comes in nobody has counted the rows yet, and the planner
 * would read all files.
 */
@Repository
public class FileItemRepository {
    private static final TypeReference<List<LocalAsset>> ASSETS = new TypeReference<>() {};

    private static final String FILES_OF_SERIES = """
            from episode e
            cross join lateral (select file_id from file_item where item_id = e.id offset 0) fi
            cross join lateral (
                select library_id, path, folder, local_assets from file where id = fi.file_id and not removed offset 0) f
            left join library l on l.id = f.library_id
            where e.series_id = :series and not coalesce(l.removed, false)
            """;

    private final JdbcClient jdbc;

    FileItemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The roots whose items these files show. */
    List<Long> rootsOf(Collection<Long> files) {
        return jdbc.sql("""
                select distinct coalesce(e.series_id, fi.item_id) as root from file_item fi
                left join episode e on e.id = fi.item_id where fi.file_id = any(:files) order by root
                """)
                .param("files", files.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** What these files show together. */
    List<Long> itemsOf(Collection<Long> files) {
        return jdbc.sql("select distinct item_id from file_item where file_id = any(:files)")
                .param("files", files.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Makes each file show exactly its items, in their order. */
    void show(Collection<Showing> all) {
        List<Pair> pairs = all.stream().flatMap(Showing::pairs).toList();
        Long[] files = pairs.stream().map(pair -> pair.file().file().id()).toArray(Long[]::new);
        Long[] items = pairs.stream().map(Pair::item).toArray(Long[]::new);
        jdbc.sql("""
                delete from file_item fi where fi.file_id = any(:all) and not exists (
                    select 1 from unnest(:files, :items) as w(file, item) where w.file = fi.file_id and w.item = fi.item_id)
                """)
                .param("all", all.stream().map(each -> each.file().file().id()).toArray(Long[]::new))
                .param("files", files)
                .param("items", items)
                .update();
        jdbc.sql("""
                insert into file_item (file_id, item_id, ordinal, part, version)
                select * from unnest(:files, :items, :ordinals, :parts, :versions)
                on conflict (file_id, item_id) do update
                set ordinal = excluded.ordinal, part = excluded.part, version = excluded.version
                where (file_item.ordinal, file_item.part, file_item.version)
                    is distinct from (excluded.ordinal, excluded.part, excluded.version)
                """)
                .param("files", files)
                .param("items", items)
                .param("ordinals", pairs.stream().map(Pair::ordinal).toArray(Integer[]::new))
                .param("parts", pairs.stream().map(pair -> pair.file().part()).toArray(Integer[]::new))
                .param(
                        "versions",
                        pairs.stream().map(pair -> pair.file().version()).toArray(String[]::new))
                .update();
    }

    void showNothing(long file) {
        jdbc.sql("delete from file_item where file_id = :file")
                .param("file", file)
                .update();
    }

    /** The files that show each of these items. */
    Map<Long, List<Shown>> shownBy(Collection<Long> items) {
        Map<Long, List<Shown>> shown = new HashMap<>();
        jdbc.sql("""
                select i.item as item_id, fi.ordinal, f.document, f.correlation
                from unnest(:items) as i(item)
                cross join lateral (select file_id, ordinal from file_item where item_id = i.item offset 0) fi
                cross join lateral (
                    select library_id, path, document, correlation from file
                    where id = fi.file_id and not removed and document is not null offset 0) f
                left join library l on l.id = f.library_id
                where not coalesce(l.removed, false)
                order by f.library_id, f.path, fi.file_id
                """).param("items", items.toArray(Long[]::new)).query(row -> {
            shown.computeIfAbsent(row.getLong("item_id"), id -> new ArrayList<>())
                    .add(new Shown(
                            read(row.getString("document")), row.getInt("ordinal"), row.getString("correlation")));
        });
        return shown;
    }

    /** The library whose rules hold for a root: of those that show it, the oldest. */
    Optional<Long> libraryOf(long root) {
        return jdbc.sql("""
                with shows as materialized (
                    select f.library_id
                    from (select cast(:root as bigint) union all select id from episode where series_id = :root) as below(item)
                    cross join lateral (select file_id from file_item where item_id = below.item offset 0) fi
                    cross join lateral (
                        select library_id from file where id = fi.file_id and not removed offset 0) f
                    left join library l on l.id = f.library_id
                    where not coalesce(l.removed, false))
                select library_id from shows order by library_id limit 1
                """).param("root", root).query(Long.class).optional();
    }

    /** Whether a library that shows it asks for facts without a person's wish. */
    boolean enrichedBySelf(long root) {
        return jdbc.sql("""
                select not exists (select 1 from library_automation where not auto_enrich) or exists (
                    select 1 from file_item fi join file f on f.id = fi.file_id
                    left join library_automation a on a.library_id = f.library_id
                    where fi.item_id in (select :root union all select id from episode where series_id = :root)
                    and not f.removed and coalesce(a.auto_enrich, true))
                """).param("root", root).query(Boolean.class).single();
    }

    /** The show folders of a series, with a season that lies there. */
    List<ShowFolder> foldersOf(long series) {
        return jdbc.sql("select distinct f.library_id as libraryId, f.folder, e.season_number as season "
                        + FILES_OF_SERIES + " order by f.library_id, f.folder, season")
                .param("series", series)
                .query(ShowFolder.class)
                .list();
    }

    /** Files of a series beside which something lies that is not ours. */
    List<Neighbours> neighboursOf(long series) {
        return jdbc.sql("select distinct f.path, f.folder, f.local_assets " + FILES_OF_SERIES
                        + " and f.local_assets is not null order by f.path")
                .param("series", series)
                .query((row, number) -> new Neighbours(
                        row.getString("path"),
                        row.getString("folder"),
                        MessageJson.mapper().readValue(row.getString("local_assets"), ASSETS)))
                .list();
    }

    /** Files linked to a series as a whole: their episode was not known when they were linked. */
    List<MediaIdentified> unplaced(long series) {
        return jdbc.sql("""
                select f.document from file_item fi join file f on f.id = fi.file_id
                join series s on s.id = fi.item_id
                where fi.item_id = :series and not f.removed and f.document is not null order by f.id
                """)
                .param("series", series)
                .query((row, number) -> read(row.getString("document")))
                .list();
    }

    /** All files that show a root or something below it. */
    public List<MediaIdentified> below(long root) {
        return jdbc.sql("""
                select distinct on (f.id) f.id, f.document from file_item fi join file f on f.id = fi.file_id
                where fi.item_id in (select :root union all select id from episode where series_id = :root)
                and not f.removed and f.document is not null
                order by f.id
                """)
                .param("root", root)
                .query((row, number) -> read(row.getString("document")))
                .list();
    }

    /** What their names say of where they stand, each once. */
    List<Numbering> numberingsBelow(long root) {
        return jdbc.sql("""
                select distinct f.document -> 'numbering' as numbering from file_item fi join file f on f.id = fi.file_id
                where fi.item_id in (select :root union all select id from episode where series_id = :root)
                and not f.removed and f.document is not null
                """)
                .param("root", root)
                .query((row, number) -> MessageJson.mapper().readValue(row.getString("numbering"), Numbering.class))
                .list();
    }

    /** Whether a file shows a series as a whole. */
    boolean anyUnplaced(long series) {
        return jdbc.sql("""
                select exists (
                    select 1 from file_item fi join file f on f.id = fi.file_id
                    where fi.item_id = :series and not f.removed and f.document is not null)
                """).param("series", series).query(Boolean.class).single();
    }

    private static MediaIdentified read(String document) {
        return MessageJson.mapper().readValue(document, MediaIdentified.class);
    }

    record Shown(
            MediaIdentified file, int ordinal, @Nullable String correlation) {}

    /** What a file shows, in order. */
    record Showing(MediaIdentified file, List<Long> items) {
        private Stream<Pair> pairs() {
            List<Long> distinct = items.stream().distinct().toList();
            return IntStream.range(0, distinct.size()).mapToObj(i -> new Pair(file, distinct.get(i), i));
        }
    }

    private record Pair(MediaIdentified file, long item, int ordinal) {}

    record ShowFolder(long libraryId, @Nullable String folder, int season) {}

    record Neighbours(String path, @Nullable String folder, List<LocalAsset> assets) {}
}
