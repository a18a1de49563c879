package app.marquee.gateway.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** API keys, of which only hashes are kept. */
@Repository
class ApiKeyRepository {
    private final JdbcClient database;

    ApiKeyRepository(JdbcClient database) {
        this.database = database;
    }

    /** @param hint the key's first letters, to tell it from others */
    record ApiKey(
            long id,
            String name,
            String hint,
            String role,
            String createdBy,
            Instant createdAt,
            @Nullable Instant lastUsed,
            @Nullable Instant expiresAt) {}

    List<ApiKey> all() {
        return database.sql(
                        "select id, name, hint, role, created_by, created_at, last_used, expires_at from api_key order by id")
                .query((row, number) -> new ApiKey(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("hint"),
                        row.getString("role"),
                        row.getString("created_by"),
                        row.getTimestamp("created_at").toInstant(),
                        time(row, "last_used"),
                        time(row, "expires_at")))
                .list();
    }

    long add(
            String name,
            String hash,
            String hint,
            Role role,
            String createdBy,
            Instant now,
            @Nullable Instant expiresAt) {
        return database.sql("""
                        insert into api_key (name, key_hash, hint, role, created_by, created_at, expires_at)
                        values (:name, :hash, :hint, :role, :createdBy, :now, :expires) returning id
                        """)
                .param("name", name)
                .param("hash", hash)
                .param("hint", hint)
                .param("role", role.wireName())
                .param("createdBy", createdBy)
                .param("now", Timestamp.from(now))
                .param("expires", expiresAt == null ? null : Timestamp.from(expiresAt))
                .query(Long.class)
                .single();
    }

    boolean remove(long id) {
        return database.sql("delete from api_key where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** @param expiresAt null for never */
    record Owner(
            long id, String name, String role, @Nullable Instant expiresAt) {
        boolean goodAt(Instant now) {
            return expiresAt == null || expiresAt.isAfter(now);
        }
    }

    Optional<Owner> owner(String hash) {
        return database.sql("select id, name, role, expires_at from api_key where key_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new Owner(
                        row.getLong("id"), row.getString("name"), row.getString("role"), time(row, "expires_at")))
                .optional();
    }

    void used(long id, Instant now) {
        database.sql("update api_key set last_used = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
