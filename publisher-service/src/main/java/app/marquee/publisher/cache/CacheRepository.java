package app.marquee.publisher.cache;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the cache holds, and which address answered with what. */
@Repository
class CacheRepository {
    private final JdbcClient jdbc;

    CacheRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Bytes that come back after they were dropped find their users again.
     *
     * @param url that answered with them; null when none did
     * @return as they were named when they came first
     */
    CachedAsset add(
            CachedAsset asset,
            long size,
            String type,
            String mimeType,
            @Nullable ImageHeader header,
            @Nullable String url,
            Instant now) {
        return jdbc.sql("""
                        with answered as (
                            insert into cached_original (url, content_hash, fetched_at)
                            select :url, :hash, cast(:now as timestamptz) where cast(:url as text) is not null
                            on conflict (url) do update
                            set content_hash = excluded.content_hash, fetched_at = excluded.fetched_at
                        )
                        insert into cache_inventory (content_hash, file_path, file_size, asset_type, mime_type,
                            reference_count, first_used_at, last_used_at, orphaned_at, width, height)
                        select :hash, :path, :size, :type, :mime, uses, moment, moment, case when uses = 0 then moment end,
                            :width, :height
                        from (
                            select count(*) filter (where sha256 = :hash)
                                + count(*) filter (where original_sha256 = :hash) as uses,
                                cast(:now as timestamptz) as moment
                            from published_file where sha256 = :hash or original_sha256 = :hash
                        ) used
                        on conflict (content_hash) do update
                        set last_used_at = excluded.last_used_at, asset_type = case
                            when excluded.asset_type = 'upload' then 'upload' else cache_inventory.asset_type end
                        returning content_hash, file_path
                        """)
                .param("url", url, Types.VARCHAR)
                .param("hash", asset.sha256())
                .param("path", CacheFolder.pathOf(asset))
                .param("size", size)
                .param("type", type)
                .param("mime", mimeType)
                .param("now", Timestamp.from(now))
                .param("width", header == null ? null : header.width(), Types.INTEGER)
                .param("height", header == null ? null : header.height(), Types.INTEGER)
                .query((row, n) -> asset(row.getString("content_hash"), row.getString("file_path")))
                .single();
    }

    /** By address; those never fetched are absent. */
    Map<String, CachedAsset> fetched(Collection<String> urls) {
        return jdbc
                .sql("""
                        select o.url, o.content_hash, i.file_path
                        from cached_original o join cache_inventory i using (content_hash)
                        where o.url = any(:urls)
                        """)
                .param("urls", urls.toArray(String[]::new))
                .query((row, n) -> Map.entry(
                        row.getString("url"), asset(row.getString("content_hash"), row.getString("file_path"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<String> urlOf(String hash) {
        return jdbc.sql("select url from cached_original where content_hash = :hash limit 1")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    Optional<CachedAsset> find(String hash) {
        return jdbc.sql("select content_hash, file_path from cache_inventory where content_hash = :hash")
                .param("hash", hash)
                .query((row, n) -> asset(row.getString("content_hash"), row.getString("file_path")))
                .optional();
    }

    Optional<String> mimeTypeOf(String hash) {
        return jdbc.sql("select mime_type from cache_inventory where content_hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    /**
     * Forgets bytes that nobody has used since then, but no person's own, and gives back how many. Who brings the same bytes meanwhile waits
     * until their file is deleted.
     */
    @Transactional
    public int dropOrphans(Instant orphanedBefore, int most, Consumer<CachedAsset> deletion) {
        List<CachedAsset> gone = jdbc.sql("""
                        with gone as (
                            select content_hash from cache_inventory
                            where orphaned_at < :before and last_used_at < :before and reference_count = 0
                              and asset_type <> 'upload'
                            order by orphaned_at limit :most
                            for update skip locked
                        ), addresses as (
                            delete from cached_original where content_hash in (select content_hash from gone)
                        )
                        delete from cache_inventory where content_hash in (select content_hash from gone)
                        returning content_hash, file_path
                        """)
                .param("before", Timestamp.from(orphanedBefore))
                .param("most", most)
                .query((row, n) -> asset(row.getString("content_hash"), row.getString("file_path")))
                .list();
        gone.forEach(deletion);
        return gone.size();
    }

    private static CachedAsset asset(String hash, String path) {
        return new CachedAsset(hash, path.substring(path.lastIndexOf('.') + 1));
    }
}
