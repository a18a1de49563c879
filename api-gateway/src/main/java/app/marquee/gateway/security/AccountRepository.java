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

/** People, and the token that makes the first of them. */
@Repository
class AccountRepository {
    private final JdbcClient database;

    AccountRepository(JdbcClient database) {
        this.database = database;
    }

    /** @param password as the encoder made it */
    record Person(long id, String name, String password, String role) {}

    /** @param disabled may not sign in */
    record Listed(
            long id,
            String name,
            String role,
            boolean disabled,
            Instant createdAt,
            @Nullable Instant lastSignedIn,
            long revision) {}

    boolean anybody() {
        return database.sql("select exists (select 1 from person)")
                .query(Boolean.class)
                .single();
    }

    /** Who may sign in under this name. */
    Optional<Person> person(String name) {
        return database.sql("""
                        select id, name, password, role from person where lower(name) = lower(:name) and not disabled
                        """).param("name", name).query(Person.class).optional();
    }

    List<Listed> people() {
        return database.sql("select * from person order by lower(name)")
                .query(AccountRepository::listed)
                .list();
    }

    Optional<Listed> listed(long id) {
        return database.sql("select * from person where id = :id")
                .param("id", id)
                .query(AccountRepository::listed)
                .optional();
    }

    /** Until the transaction ends nobody else changes people. */
    void holdPeople() {
        database.sql("lock table person in share row exclusive mode").update();
    }

    boolean anyAdministrator() {
        return database.sql("select exists (select 1 from person where role = 'admin' and not disabled)")
                .query(Boolean.class)
                .single();
    }

    /** False when somebody else is called so. */
    boolean change(long id, String name, Role role, boolean disabled) {
        return database.sql("""
                                update person set name = :name, role = :role, disabled = :disabled, revision = revision + 1
                                where id = :id
                                  and not exists (select 1 from person where lower(name) = lower(:name) and id <> :id)
                                """)
                        .param("id", id)
                        .param("name", name)
                        .param("role", role.wireName())
                        .param("disabled", disabled)
                        .update()
                > 0;
    }

    void setPassword(long id, String password) {
        database.sql("update person set password = :password, revision = revision + 1 where id = :id")
                .param("id", id)
                .param("password", password)
                .update();
    }

    void remove(long id) {
        database.sql("delete from person where id = :id").param("id", id).update();
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

    private static Listed listed(ResultSet row, int number) throws SQLException {
        Timestamp lastSignedIn = row.getTimestamp("last_signed_in");
        return new Listed(
                row.getLong("id"),
                row.getString("name"),
                row.getString("role"),
                row.getBoolean("disabled"),
                row.getTimestamp("created_at").toInstant(),
                lastSignedIn == null ? null : lastSignedIn.toInstant(),
                row.getLong("revision"));
    }
}
