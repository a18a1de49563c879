package app.marquee.gateway.security;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People and their sessions. */
@Repository
class AccountRepository {
    private final JdbcClient database;

    AccountRepository(JdbcClient database) {
        this.database = database;
    }

    /** @param password as the encoder made it */
    record Person(long id, String name, String password, String role) {}

    record Session(String name, String role, String csrfToken) {}

    record Listed(long id, String name, String role) {}

    boolean anybody() {
        return database.sql("select exists (select 1 from person)")
                .query(Boolean.class)
                .single();
    }

    Optional<Person> person(String name) {
        return database.sql("select id, name, password, role from person where lower(name) = lower(:name)")
                .param("name", name)
                .query(Person.class)
                .optional();
    }

    List<Listed> people() {
        return database.sql("select id, name, role from person order by lower(name)")
                .query(Listed.class)
                .list();
    }

    /** Empty when somebody is called so already. */
    Optional<Long> add(String name, String password, Role role, Instant now) {
        return database.sql("""
                        insert into person (name, password, role, created_at) values (:name, :password, :role, :now)
                        on conflict do nothing returning id
                        """)
                .param("name", name)
                .param("password", password)
                .param("role", role.wireName())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    /** The last administrator stays. */
    boolean remove(long id) {
        return database.sql("""
                                delete from person where id = :id and (role <> 'admin' or exists (
                                    select 1 from person where role = 'admin' and id <> :id))
                                """).param("id", id).update() > 0;
    }

    void open(String tokenHash, String csrfToken, long personId, Instant now, Instant expires) {
        database.sql("delete from session where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        database.sql("""
                        insert into session (token_hash, csrf_token, person_id, created_at, expires_at)
                        values (:hash, :csrf, :person, :now, :expires)
                        """)
                .param("hash", tokenHash)
                .param("csrf", csrfToken)
                .param("person", personId)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    Optional<Session> session(String tokenHash, Instant now) {
        return database.sql("""
                        select p.name, p.role, s.csrf_token from session s join person p on p.id = s.person_id
                        where s.token_hash = :hash and s.expires_at > :now
                        """)
                .param("hash", tokenHash)
                .param("now", Timestamp.from(now))
                .query(Session.class)
                .optional();
    }

    void close(@Nullable String tokenHash) {
        database.sql("delete from session where token_hash = :hash")
                .param("hash", tokenHash)
                .update();
    }

    void rememberSetupToken(String hash, Instant now) {
        database.sql("insert into setup_token (token_hash, created_at) values (:hash, :now) on conflict do nothing")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Nobody else may use a token until the transaction ends. Whether this one is good. */
    boolean takeSetupToken(String hash) {
        database.sql("lock table setup_token in exclusive mode").update();
        return database.sql("delete from setup_token where token_hash = :hash")
                        .param("hash", hash)
                        .update()
                > 0;
    }

    void forgetSetupTokens() {
        database.sql("delete from setup_token").update();
    }
}
