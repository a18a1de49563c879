package app.marquee.enrichment.transport;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request to be made, before anybody has shown who asks.
 *
 * @param path       below the provider's base address, escaped
 * @param parameters not escaped
 * @param json       the body of a POST; null makes it a GET
 * @param etag       of the answer that is at hand; null when there is none
 * @param cost       as how many requests the provider counts it
 */
public record ProviderRequest(
        String path,
        Map<String, String> parameters,
        @Nullable String json,
        @Nullable String etag,
        int cost) {
    public ProviderRequest {
        parameters = new LinkedHashMap<>(parameters);
    }

    public static ProviderRequest get(String path, Map<String, String> parameters) {
        return new ProviderRequest(path, parameters, null, null, 1);
    }

    public static ProviderRequest post(String path, String json) {
        return new ProviderRequest(path, Map.of(), json, null, 1);
    }

    /** The same, answered in full only when the answer is no longer this one. */
    public ProviderRequest unlessStill(String etagAtHand) {
        return new ProviderRequest(path, parameters, json, etagAtHand, cost);
    }

    /** What makes it the same request, whoever asks. */
    public String withoutKey() {
        return path + "?" + query(parameters);
    }

    URI under(URI base, Credential credential) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putAll(credential.parameters());
        String query = query(all);
        String root = base.toString();
        String trimmed = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        return URI.create(trimmed + path + (query.isEmpty() ? "" : "?" + query));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
