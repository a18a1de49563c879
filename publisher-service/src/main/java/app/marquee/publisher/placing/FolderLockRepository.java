package app.marquee.publisher.placing;

import app.marquee.messaging.Failure;
import app.marquee.messaging.MessageFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One writer at a time in a folder, in all instances. The work's transactions run on the connection that holds the locks,
 * so that no work needs two; those who wait in the same process wait without one.
 */
@Repository
public class FolderLockRepository {
    private static final Logger log = LoggerFactory.getLogger(FolderLockRepository.class);
    private static final int STRIPES = 1024;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource connections;
    private final List<ReentrantLock> stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock()).toList();

    FolderLockRepository(DataSource connections) {
        this.connections = connections;
    }

    /** @throws MessageFailure as a conflict, when another instance holds one of them for long */
    public <T> T holding(Collection<String> keys, Supplier<T> work) {
        List<Long> hashes = keys.stream()
                .map(FolderLockRepository::hash)
                .distinct()
                .sorted()
                .toList();
        List<ReentrantLock> here = hashes.stream()
                .map(hash -> Math.floorMod(hash, STRIPES))
                .distinct()
                .sorted()
                .map(stripes::get)
                .toList();
        List<ReentrantLock> held = new ArrayList<>();
        try {
            for (ReentrantLock stripe : here) {
                stripe.lock();
                held.add(stripe);
            }
            return locked(hashes, work);
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
    }

    private <T> T locked(List<Long> hashes, Supplier<T> work) {
        if (TransactionSynchronizationManager.hasResource(connections)) {
            throw new IllegalStateException("a folder is locked outside transactions, and before any other");
        }
        Connection connection = DataSourceUtils.getConnection(connections);
        try {
            lock(connection, hashes);
            TransactionSynchronizationManager.bindResource(connections, new ConnectionHolder(connection));
            try {
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(connections);
                unlock(connection);
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, connections);
        }
    }

    private static void lock(Connection connection, List<Long> hashes) {
        try (PreparedStatement lock = connection.prepareStatement(
                "set lock_timeout = '20s'; select pg_advisory_lock(key) from unnest(?) key")) {
            lock.setArray(1, connection.createArrayOf("bigint", hashes.toArray()));
            lock.execute();
        } catch (SQLException e) {
            unlock(connection);
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new MessageFailure(Failure.Kind.CONFLICT, "another instance is writing in the folder", e);
            }
            throw new MessageFailure(Failure.Kind.TRANSIENT, "the folder cannot be locked: " + e.getMessage(), e);
        }
    }

    private static void unlock(Connection connection) {
        try (PreparedStatement unlock =
                connection.prepareStatement("reset lock_timeout; select pg_advisory_unlock_all()")) {
            unlock.execute();
        } catch (SQLException connectionIsGoneAndItsLocksWithIt) {
            log.atWarn().setCause(connectionIsGoneAndItsLocksWithIt).log("folder locks ended with their connection");
        }
    }

    private static long hash(String key) {
        long hash = 1125899906842597L;
        for (int i = 0; i < key.length(); i++) {
            hash = 31 * hash + key.charAt(i);
        }
        return hash;
    }
}
