package app.marquee.enrichment.budget;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Redis that holds the budgets.
 *
 * @param url     for example {@code redis://:password@host:6379/0}
 * @param timeout of one question
 */
@ConfigurationProperties("enrichment.redis")
record RedisSettings(
        @DefaultValue("redis://127.0.0.1:6379") URI url,
        @DefaultValue("2s") Duration timeout) {
    int database() {
        String path = url.getPath();
        return path == null || path.length() < 2 ? 0 : Integer.parseInt(path.substring(1));
    }

    /** Without the database, which is set apart. */
    String address() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
