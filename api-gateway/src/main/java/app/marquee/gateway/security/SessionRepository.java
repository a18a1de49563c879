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

/** Who is signed in by browser. */
@Repository
class SessionRepository {
    private static final int LONGEST_AGENT = 300;

    private final JdbcClient database;

    SessionRepository(JdbcClient database) {
        this.database = database;
    }

    /** Somebody signed in. */
    record Session(long id, long personId, String name, String role, String csrfToken) {}

    /**
     * As it is listed.
     *
     * @param agent   what the browser says it is
     * @param current whether the one who asks, asks by it
     */
    record Listed(
            long id,
            long personId,
            String name,
            @Nullable String address,
            @Nullable String agent,
            Instant createdAt,
            Instant expiresAt,
            boolean current) {}

    /** @param address from which they signed in */
    record Opening(
            String tokenHash,
            String csrfToken,
            long personId,
            String address,
            @Nullable String agent) {}

    void open(Opening opening, Instant now, Instant expires) {
        database.sql("delete from session where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        database.sql("""
                        insert into session (token_hash, csrf_token, person_id, created_at, expires_at, address, agent)
                        values (:hash, :csrf, :person, :now, :expires, :address, left(:agent, :longest))
                        """)
                .param("hash", opening.tokenHash())
                .param("csrf", opening.csrfToken())
                .param("person", opening.personId())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .param("address", opening.address())
                .param("agent", opening.agent())
                .param("longest", LONGEST_AGENT)
                .update();
        database.sql("update person set last_signed_in = :now where id = :person")
                .param("person", opening.personId())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Session> find(String tokenHash, Instant now) {
        return database.sql("""
                        select s.id, s.person_id, p.name, p.role, s.csrf_token
                        from session s join person p on p.id = s.person_id
                        where s.token_hash = :hash and s.expires_at > :now and not p.disabled
                        """)
                .param("hash", tokenHash)
                .param("now", Timestamp.from(now))
                .query(Session.class)
                .optional();
    }

    /** @param personId null for everybody's */
    List<Listed> all(@Nullable Long personId, @Nullable String tokenHash, Instant now) {
        return database.sql("""
                        select s.*, p.name, s.token_hash is not distinct from :hash as current
                        from session s join person p on p.id = s.person_id
                        where s.expires_at > :now and (:person::bigint is null or s.person_id = :person)
                        order by s.created_at desc, s.id desc
                        """)
                .param("person", personId)
                .param("hash", tokenHash)
                .param("now", Timestamp.from(now))
                .query(SessionRepository::read)
                .list();
    }

    void close(String tokenHash) {
        database.sql("delete from session where token_hash = :hash")
                .param("hash", tokenHash)
                .update();
    }

    /** @param personId whose it must be; null for anybody's */
    boolean close(long id, @Nullable Long personId) {
        return database.sql("""
                                delete from session where id = :id and (:person::bigint is null or person_id = :person)
                                """).param("id", id).param("person", personId).update() > 0;
    }

    /** @param except hash of the token of the session that stays */
    int closeAll(long personId, @Nullable String except) {
        return database.sql("""
                        delete from session where person_id = :person and token_hash is distinct from :except
                        """)
                .param("person", personId)
                .param("except", except)
                .update();
    }

    private static Listed read(ResultSet row, int number) throws SQLException {
        return new Listed(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("address"),
                row.getString("agent"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("current"));
    }
}
