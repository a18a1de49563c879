package app.marquee.gateway.audit;

import app.marquee.messaging.lifecycle.KeptForAWhile;
import app.marquee.messaging.settings.Live;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail of changes. */
@Repository
class AuditRepository implements KeptForAWhile {
    private static final String CONDITION = """
            where (:who::text is null or lower(who) = lower(:who))
               and (:method::text is null or method = :method)
               and (:outcome::text is null or outcome = :outcome)
               and (:target::text is null or starts_with(target, :target))
               and (:from::timestamptz is null or at >= :from)
               and (:to::timestamptz is null or at < :to)""";

    private final JdbcClient database;
    private final Live<AuditSettings> settings;

    AuditRepository(JdbcClient database, Live<AuditSettings> settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * Which entries are wanted; what is null is no condition.
     *
     * @param target how the path begins
     */
    record Wanted(
            @Nullable String who,
            @Nullable String method,
            @Nullable String outcome,
            @Nullable String target,
            @Nullable Instant from,
            @Nullable Instant to) {}

    void add(AuditEntry entry) {
        database.sql("""
                        insert into audit (at, who, kind, role, method, route, target, fields, status, outcome, address,
                            correlation_id)
                        values (:at, :who, :kind, :role, :method, :route, :target, :fields, :status, :outcome, :address,
                            :correlation)
                        """)
                .param("at", Timestamp.from(entry.at()))
                .param("who", entry.who())
                .param("kind", entry.kind())
                .param("role", entry.role())
                .param("method", entry.method())
                .param("route", entry.route())
                .param("target", entry.target())
                .param("fields", entry.fields().toArray(String[]::new))
                .param("status", entry.status())
                .param("outcome", entry.outcome())
                .param("address", entry.address())
                .param("correlation", entry.correlationId())
                .update();
    }

    /** Newest first. */
    List<AuditEntry> page(Wanted wanted, int limit, long offset) {
        return where("select * from audit " + CONDITION + " order by id desc limit :limit offset :offset", wanted)
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditRepository::read)
                .list();
    }

    long count(Wanted wanted) {
        return where("select count(*) from audit " + CONDITION, wanted)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec where(String sql, Wanted wanted) {
        return database.sql(sql)
                .param("who", wanted.who())
                .param("method", wanted.method())
                .param("outcome", wanted.outcome())
                .param("target", wanted.target())
                .param("from", wanted.from() == null ? null : Timestamp.from(wanted.from()))
                .param("to", wanted.to() == null ? null : Timestamp.from(wanted.to()));
    }

    @Override
    public void forgetOld(Instant now) {
        database.sql("delete from audit where at < :before")
                .param("before", Timestamp.from(now.minus(settings.get().keep())))
                .update();
    }

    private static AuditEntry read(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("kind"),
                row.getString("role"),
                row.getString("method"),
                row.getString("route"),
                row.getString("target"),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getInt("status"),
                row.getString("outcome"),
                row.getString("address"),
                row.getString("correlation_id"));
    }
}
