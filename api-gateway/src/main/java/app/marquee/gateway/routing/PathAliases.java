package app.marquee.gateway.routing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One set of paths under {@code /api/v1}; {@code /api/…} and {@code /v1/…} are other names of the same. */
final class PathAliases {
    private static final Pattern WEBHOOK_WITH_TOKEN =
            Pattern.compile("(/api/v1/webhooks/(?:radarr|sonarr))/(?!secret$)([^/]+)");

    private static final Pattern OWN_PART =
            Pattern.compile("/api/v1/services/api-gateway/(?:dead-letters|lanes)(?:/.*)?");

    private PathAliases() {}

    /** @param token the webhook's secret, where the path held one */
    record Canonical(String path, @Nullable String token) {}

    static Canonical of(String path) {
        String canonical = canonical(path);
        if (canonical.length() > 1 && canonical.endsWith("/") && canonical.startsWith("/api/v1/")) {
            canonical = canonical.substring(0, canonical.length() - 1);
        }
        if (OWN_PART.matcher(canonical).matches()) {
            canonical = "/api/v1" + canonical.substring("/api/v1/services/api-gateway".length());
        }
        if (canonical.equals("/v3/api-docs/api-gateway")) {
            canonical = "/v3/api-docs";
        }
        Matcher webhook = WEBHOOK_WITH_TOKEN.matcher(canonical);
        return webhook.matches() ? new Canonical(webhook.group(1), webhook.group(2)) : new Canonical(canonical, null);
    }

    private static String canonical(String path) {
        if (path.equals("/api/v1") || path.startsWith("/api/v1/")) {
            return path;
        }
        if (path.startsWith("/api/")) {
            return "/api/v1" + path.substring("/api".length());
        }
        return path.startsWith("/v1/") ? "/api" + path : path;
    }
}
