package app.marquee.messaging.database;

import app.marquee.model.topology.ServiceName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a service's schema and role where the given user may, and says what to run where not. */
public class Bootstrap {
    private static final Logger log = LoggerFactory.getLogger(Bootstrap.class);
    private static final int ONE_AT_A_TIME = 0x4d51;

    private final ServiceName service;
    private final DatabaseAddress address;
    private final String password;

    /** @param password the role's, as the service will use it */
    public Bootstrap(ServiceName service, DatabaseAddress address, String password) {
        this.service = service;
        this.address = address;
        this.password = password;
    }

    /** What the service lacks in the database; empty when its role can sign in, has its schema, and titles can be searched. */
    public Optional<String> problem() {
        try {
            return hasSchema() ? Optional.empty() : makeRole();
        } catch (SQLException e) {
            return roleRefused(e) ? makeRole() : Optional.of(address + " does not answer: " + e.getMessage());
        }
    }

    private boolean hasSchema() throws SQLException {
        try (Connection own = connect(service.role(), password);
                PreparedStatement statement = own.prepareStatement(
                        "select 1 from pg_namespace where nspname = ? and has_schema_privilege(oid, 'CREATE')"
                                + " and exists (select 1 from pg_extension where extname = 'pg_trgm')")) {
            statement.setString(1, service.schema());
            return statement.executeQuery().next();
        }
    }

    private Optional<String> makeRole() {
        String user = address.user();
        if (user == null) {
            return Optional.of(askFor("MARQUEE_DATABASE_URL names no user"));
        }
        try (Connection connection = connect(user, address.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")");
            statement.execute(sql(password));
            connection.commit();
            log.atInfo().addKeyValue("role", service.role()).log("schema and role are there");
            return Optional.empty();
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith("08")) {
                return Optional.of(address + " does not answer: " + e.getMessage());
            }
            return Optional.of(askFor("user '" + user + "' may not make it: " + e.getMessage()));
        }
    }

    private String askFor(String why) {
        return address + ": role " + service.role()
                + " with its schema, or the extension pg_trgm, is missing, or the role has another password (" + why
                + "). Let an administrator of the database run this, with the password from the file database-"
                + service.schema() + " in the secrets folder:\n" + sql("<password>");
    }

    private Connection connect(String user, @Nullable String userPassword) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        if (userPassword != null) {
            properties.setProperty("password", userPassword);
        }
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(address.jdbcUrl(), properties);
    }

    /** Refused by name or password, as opposed to no answer. */
    private static boolean roleRefused(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("28");
    }

    private String sql(String rolePassword) {
        try (InputStream template = Bootstrap.class.getResourceAsStream("/db/bootstrap.sql")) {
            if (template == null) {
                throw new IllegalStateException("db/bootstrap.sql is not on the class path");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${role}", service.role())
                    .replace("${schema}", service.schema())
                    .replace("${password}", rolePassword.replace("'", "''"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
