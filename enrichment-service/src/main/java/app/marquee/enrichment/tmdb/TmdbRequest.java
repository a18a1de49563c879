package app.marquee.enrichment.tmdb;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A request to be made, before it has a key. */
record TmdbRequest(String path, Map<String, String> parameters) {
    TmdbRequest {
        parameters = new LinkedHashMap<>(parameters);
    }

    URI under(URI base, ApiKey key) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        if (!key.missing() && !key.token()) {
            all.put("api_key", key.value());
        }
        String query = all.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String root = base.toString();
        String trimmed = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        return URI.create(trimmed + path + (query.isEmpty() ? "" : "?" + query));
    }
}
