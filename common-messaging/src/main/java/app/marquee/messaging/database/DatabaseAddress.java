package app.marquee.messaging.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where PostgreSQL is, as given by {@code MARQUEE_DATABASE_URL}: {@code postgresql://user:password@host:port/database}.
 * The user named there may make schemas and roles; services sign in with roles of their own.
 */
public record DatabaseAddress(
        String host,
        int port,
        String database,
        @Nullable String user,
        @Nullable String password) {
    private static final int DEFAULT_PORT = 5432;

    /** @throws IllegalArgumentException saying what is wrong with the URL */
    public static DatabaseAddress parse(String url) {
        String text = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw refused("no host or no database in it");
        }
        String userInfo = uri.getRawUserInfo();
        String user = null;
        String password = null;
        if (userInfo != null) {
            int colon = userInfo.indexOf(':');
            user = decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
            password = colon < 0 ? null : decode(userInfo.substring(colon + 1));
        }
        return new DatabaseAddress(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                uri.getPath().substring(1),
                user,
                password);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** For messages: never with a password. */
    @Override
    public String toString() {
        return "PostgreSQL at " + host + ":" + port + "/" + database;
    }

    private static IllegalArgumentException refused(@Nullable String why) {
        return new IllegalArgumentException(
                "MARQUEE_DATABASE_URL must look like postgresql://user:password@host:5432/marquee: " + why);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
