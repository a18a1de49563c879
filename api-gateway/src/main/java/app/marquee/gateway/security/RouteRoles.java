package app.marquee.gateway.security;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may do what: one table, the first line that fits decides. */
public final class RouteRoles {
    /** What a route asks of its caller. */
    public enum Need {
        NOBODY,
        /** Who asks is wanted to know, but may be nobody. */
        ANYBODY,
        WEBHOOK,
        VIEWER,
        EDITOR,
        ADMIN
    }

    private record Line(Set<String> methods, Pattern path, Need need) {}

    private static final Set<String> ANY = Set.of();
    private static final Set<String> READ = Set.of("GET", "HEAD", "OPTIONS");

    private static final List<Line> LINES = List.of(
            line(READ, "/|/index\\.html|/favicon\\.svg|/assets/[^/]+", Need.NOBODY),
            line(READ, "/(library|items|unmatched|jobs|activity|targets|settings|logs|setup)(/.*)?", Need.NOBODY),
            line(READ, "/health|/actuator/health(/.*)?", Need.NOBODY),
            line(ANY, "/api/v1/setup", Need.NOBODY),
            line(Set.of("POST"), "/api/v1/session", Need.NOBODY),
            line(ANY, "/error", Need.NOBODY),
            line(READ, "/api/v1/session", Need.ANYBODY),
            line(ANY, "/api/v1/sessions?(/.*)?", Need.VIEWER),
            line(Set.of("POST", "PUT"), "/api/v1/webhooks/(radarr|sonarr)", Need.WEBHOOK),
            line(ANY, "/api/v1/(webhooks|api-keys|people|audit|checks)(/.*)?", Need.ADMIN),
            line(ANY, "/api/v1/enrichment/decisions", Need.ADMIN),
            line(Set.of("POST"), "/api/v1/libraries", Need.ADMIN),
            line(Set.of("DELETE"), "/api/v1/libraries/[^/]+", Need.ADMIN),
            line(Set.of("PUT", "POST"), "/api/v1/schedules(/.*)?", Need.ADMIN),
            line(Set.of("POST"), "/api/v1/targets(/test)?", Need.ADMIN),
            line(Set.of("PUT", "DELETE"), "/api/v1/(targets|notifications/config)/[^/]+", Need.ADMIN),
            line(Set.of("DELETE"), "/api/v1/jobs", Need.ADMIN),
            line(Set.of("PUT"), "/api/v1/config|/api/v1/[a-z]+/settings", Need.ADMIN),
            line(READ, "/api/v1/logs", Need.ADMIN),
            line(READ, ".*", Need.VIEWER),
            line(ANY, "/api/v1/.*", Need.EDITOR),
            line(ANY, ".*", Need.ADMIN));

    private RouteRoles() {}

    /** @param path canonical and decoded */
    public static Need of(String method, String path) {
        return LINES.stream()
                .filter(line -> line.methods.isEmpty() || line.methods.contains(method))
                .filter(line -> line.path.matcher(path).matches())
                .findFirst()
                .map(Line::need)
                .orElse(Need.ADMIN);
    }

    static boolean allows(Need need, Role role) {
        return switch (need) {
            case NOBODY, ANYBODY -> true;
            case WEBHOOK -> role == Role.WEBHOOK || role.includes(Role.EDITOR);
            case VIEWER -> role.includes(Role.VIEWER);
            case EDITOR -> role.includes(Role.EDITOR);
            case ADMIN -> role.includes(Role.ADMIN);
        };
    }

    private static Line line(Set<String> methods, String path, Need need) {
        return new Line(methods, Pattern.compile(path), need);
    }
}
