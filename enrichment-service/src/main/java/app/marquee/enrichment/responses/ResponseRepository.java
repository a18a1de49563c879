package app.marquee.enrichment.responses;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code api_cache}. */
@Repository
class ResponseRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    ResponseRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was answered last. */
    Optional<Kept> find(String key) {
        return jdbc.sql("""
                select status, body, etag, hash, fetched_at, expires_at from api_cache
                where key = :key and status is not null
                """)
                .param("key", key)
                .query((row, number) -> new Kept(
                        row.getInt("status"),
                        row.getBytes("body"),
                        row.getString("etag"),
                        row.getString("hash"),
                        row.getTimestamp("fetched_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    /**
     * @param known when what was found was fetched; null when nothing was
     * @return whether this instance is the one that asks: nobody else does, and nobody did since
     */
    boolean claim(String key, String provider, String request, @Nullable Instant known, Duration lease) {
        return jdbc.sql("""
                        insert into api_cache (key, provider, request, used_at, asking_until)
                        values (:key, :provider, :request, :now, :until)
                        on conflict (key) do update set asking_until = excluded.asking_until, used_at = excluded.used_at
                        where (api_cache.asking_until is null or api_cache.asking_until < :now)
                        and api_cache.fetched_at is not distinct from cast(:known as timestamptz)
                        """)
                        .param("key", key)
                        .param("provider", provider)
                        .param("request", request)
                        .param("known", known == null ? null : at(known))
                        .param("now", at(clock.instant()))
                        .param("until", at(clock.instant().plus(lease)))
                        .update()
                == 1;
    }

    void stillAsking(List<String> keys, Duration lease) {
        jdbc.sql("update api_cache set asking_until = :until where key = any(:keys) and asking_until is not null")
                .param("until", at(clock.instant().plus(lease)))
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    /** It could not be asked; the next may try at once. */
    void release(String key) {
        jdbc.sql("update api_cache set asking_until = null where key = :key")
                .param("key", key)
                .update();
    }

    void store(
            String key,
            int status,
            byte @Nullable [] body,
            @Nullable String etag,
            @Nullable String hash,
            Duration life) {
        jdbc.sql("""
                update api_cache set status = :status, body = :body, etag = :etag, hash = :hash, fetched_at = :now,
                    expires_at = :expires, asking_until = null
                where key = :key
                """)
                .param("key", key)
                .param("status", status)
                .param("body", body)
                .param("etag", etag)
                .param("hash", hash)
                .param("now", at(clock.instant()))
                .param("expires", at(clock.instant().plus(life)))
                .update();
    }

    /** What is kept still holds. */
    void renew(String key, @Nullable String etag, Duration life) {
        jdbc.sql("""
                update api_cache set etag = :etag, fetched_at = :now, expires_at = :expires, asking_until = null
                where key = :key
                """)
                .param("key", key)
                .param("etag", etag)
                .param("now", at(clock.instant()))
                .param("expires", at(clock.instant().plus(life)))
                .update();
    }

    /** How many were believed until now. */
    int expireAll() {
        return jdbc.sql("update api_cache set expires_at = :now where expires_at > :now")
                .param("now", at(clock.instant()))
                .update();
    }

    void deleteUnusedSince(Instant time) {
        jdbc.sql("delete from api_cache where used_at < :time and (asking_until is null or asking_until < :time)")
                .param("time", at(time))
                .update();
    }

    /** What was not known, or not answered, is of no use when that is not believed any longer. */
    void deleteUnknownBefore(Instant time) {
        jdbc.sql(
                        "delete from api_cache where body is null and coalesce(greatest(expires_at, asking_until), used_at) < :time")
                .param("time", at(time))
                .update();
    }

    /** Those used last stay, as many as fit. */
    void shrinkTo(long bytes) {
        jdbc.sql("""
                delete from api_cache where key in (
                    select key from (
                        select key, sum(octet_length(body)) over (order by used_at desc, key) as size from api_cache
                        where body is not null) kept
                    where size > :most)
                """).param("most", bytes).update();
    }

    private static Timestamp at(Instant time) {
        return Timestamp.from(time);
    }

    /** @param body gzipped; null where the provider knew nothing */
    record Kept(
            int status,
            byte @Nullable [] body,
            @Nullable String etag,
            @Nullable String hash,
            Instant fetchedAt,
            Instant expiresAt) {}
}
