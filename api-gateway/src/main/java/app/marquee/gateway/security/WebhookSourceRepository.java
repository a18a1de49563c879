package app.marquee.gateway.security;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The hashes of the webhooks' secrets. */
@Repository
class WebhookSourceRepository {
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    WebhookSourceRepository(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    Set<String> hashes(String source) {
        return new HashSet<>(database.sql("select secret_hash from webhook_source where source = :source")
                .param("source", source)
                .query(String.class)
                .list());
    }

    void add(String source, String hash, Instant now) {
        database.sql("""
                        insert into webhook_source (source, secret_hash, created_at) values (:source, :hash, :now)
                        on conflict do nothing
                        """)
                .param("source", source)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    void used(String source, String hash, Instant now) {
        database.sql("update webhook_source set last_used = :now where source = :source and secret_hash = :hash")
                .param("source", source)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Instant> lastUsed(String source) {
        return database.sql("select last_used from webhook_source where source = :source and last_used is not null"
                        + " order by last_used desc limit 1")
                .param("source", source)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void replace(String source, String hash, Instant now) {
        transaction.executeWithoutResult(status -> {
            database.sql("delete from webhook_source where source = :source")
                    .param("source", source)
                    .update();
            add(source, hash, now);
        });
    }
}
