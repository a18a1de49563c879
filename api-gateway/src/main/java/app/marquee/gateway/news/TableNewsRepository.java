package app.marquee.gateway.news;

import app.marquee.gateway.background.Rounds;
import app.marquee.messaging.lifecycle.ReadyWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/**
 * Rings when rows were committed to a table that tells of them. News may be missed while the database is away, so whoever
 * waits here also looks by itself once a second.
 */
@Repository
public class TableNewsRepository implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(TableNewsRepository.class);
    private static final String CHANNEL = "gateway_";

    private final DataSource database;
    private final Map<String, Ring> rings = new ConcurrentHashMap<>();
    private final AtomicLong losses = new AtomicLong();
    private final Rounds rounds = new Rounds("table-news", this::round);

    TableNewsRepository(DataSource database) {
        this.database = database;
    }

    /** The ring of a table: every one who waits on it has one of its own name. */
    public Ring ring(String table, String waiter) {
        return rings.computeIfAbsent(table + "/" + waiter, name -> new Ring());
    }

    /** How often the database was found away, as a number that grows. */
    public long losses() {
        return losses.get();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.finish();
    }

    private void round(Rounds itself) throws InterruptedException {
        try (Connection connection = database.getConnection()) {
            listen(connection);
        } catch (SQLException e) {
            losses.incrementAndGet();
            log.debug("no table news for the moment", e);
            Thread.sleep(500);
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen gateway_job_queue");
            statement.execute("listen gateway_event_log");
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try {
            while (rounds.running()) {
                PGNotification[] news = postgres.getNotifications(500);
                if (news != null) {
                    for (PGNotification each : news) {
                        ringAll(each.getName());
                    }
                }
            }
        } finally {
            try (Statement statement = connection.createStatement()) {
                statement.execute("unlisten *");
            }
        }
    }

    private void ringAll(String channel) {
        String table = channel.substring(CHANNEL.length());
        rings.forEach((name, ring) -> {
            if (name.startsWith(table + "/")) {
                ring.ring();
            }
        });
    }
}
