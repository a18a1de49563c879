package app.marquee.testkit.tmdb;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the stand-in behaves.
 *
 * @param port 0 for any free one
 * @param latency added to every answer
 * @param imageBytes 0: images drawn with their title; else plain images padded to exactly this size, cheap to make
 * @param limit answers beyond it are 429, code 25, with {@code Retry-After}
 * @param key the only key or token accepted; null accepts any
 * @param tags whether answers carry an ETag, and a request with a known one is answered with 304
 */
public record TmdbOptions(
        int port,
        Duration latency,
        int imageBytes,
        RequestLimit limit,
        @Nullable String key,
        boolean tags) {
    public static final TmdbOptions DEFAULT = new TmdbOptions(0, Duration.ZERO, 0, RequestLimit.NONE, null, true);

    public TmdbOptions port(int wanted) {
        return new TmdbOptions(wanted, latency, imageBytes, limit, key, tags);
    }

    public TmdbOptions latency(Duration wanted) {
        return new TmdbOptions(port, wanted, imageBytes, limit, key, tags);
    }

    public TmdbOptions imageBytes(int wanted) {
        return new TmdbOptions(port, latency, wanted, limit, key, tags);
    }

    public TmdbOptions limit(int requests, Duration window) {
        return limit(new RequestLimit(requests, window));
    }

    public TmdbOptions limit(RequestLimit wanted) {
        return new TmdbOptions(port, latency, imageBytes, wanted, key, tags);
    }

    public TmdbOptions key(String wanted) {
        return new TmdbOptions(port, latency, imageBytes, limit, wanted, tags);
    }

    public TmdbOptions withoutTags() {
        return new TmdbOptions(port, latency, imageBytes, limit, key, false);
    }
}
