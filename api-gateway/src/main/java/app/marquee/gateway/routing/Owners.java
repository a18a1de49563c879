package app.marquee.gateway.routing;

import app.marquee.model.topology.ServiceName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which service owns the answer to a path: one table, the first line that fits decides. */
public final class Owners {
    /** What every service has of its own. */
    private static final Pattern OF_SERVICE =
            Pattern.compile("/api/v1/services/([a-z-]+)(/(?:dead-letters|lanes)(?:/.*)?)");

    private static final Pattern API_DOCS = Pattern.compile("/v3/api-docs/([a-z-]+)");

    private static final List<Map.Entry<Pattern, ServiceName>> LINES = List.of(
            line("(movies|series|episodes)/[^/]+/(publish|enrich)", ServiceName.GATEWAY),
            line("(movies|series|episodes)/(publish|enrich|lock|unlock|edit)-bulk", ServiceName.GATEWAY),
            line("(items|movies|series|episodes)/[^/]+/discard-changes", ServiceName.GATEWAY),
            line("(items|movies|series|seasons|episodes)/[^/]+/assets/upload", ServiceName.GATEWAY),
            line("libraries/[^/]+/scan", ServiceName.GATEWAY),
            line("enrichment/refresh", ServiceName.GATEWAY),
            line("libraries/[^/]+/(plan|undo)", ServiceName.PUBLISHER),
            line("(items|movies|series|episodes)/[^/]+/(publish-log|restore|plan|published)", ServiceName.PUBLISHER),
            line("(publisher|cache)(/.*)?", ServiceName.PUBLISHER),
            line("checks/folder", ServiceName.SCANNER),
            line("checks/provider", ServiceName.ENRICHMENT),
            line("(libraries|scans|media-files|scanner)(/.*)?", ServiceName.SCANNER),
            line(
                    "(unmatched-files|questions|identities|items|movies|series|seasons|episodes|candidates|images|enrichment)(/.*)?",
                    ServiceName.ENRICHMENT),
            line("(targets|notifications|deliveries|notifier)(/.*)?", ServiceName.NOTIFIER));

    private Owners() {}

    /** @param path the owner's own path for what was asked */
    public record Destination(ServiceName service, String path) {}

    /** Empty when the gateway answers by itself. */
    public static Optional<Destination> of(String path) {
        Matcher ofService = OF_SERVICE.matcher(path);
        if (ofService.matches()) {
            return service(ofService.group(1)).map(service -> new Destination(service, "/api/v1" + ofService.group(2)));
        }
        Matcher docs = API_DOCS.matcher(path);
        if (docs.matches()) {
            return service(docs.group(1)).map(service -> new Destination(service, "/v3/api-docs"));
        }
        return LINES.stream()
                .filter(line -> line.getKey().matcher(path).matches())
                .findFirst()
                .map(Map.Entry::getValue)
                .filter(service -> service != ServiceName.GATEWAY)
                .map(service -> new Destination(service, path));
    }

    private static Optional<ServiceName> service(String name) {
        return List.of(ServiceName.values()).stream()
                .filter(service -> service.wireName().equals(name))
                .findFirst();
    }

    private static Map.Entry<Pattern, ServiceName> line(String path, ServiceName service) {
        return Map.entry(Pattern.compile("/api/v1/" + path), service);
    }
}
