package app.marquee.gateway.items;

import app.marquee.gateway.routing.OnBehalfClient;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.topology.ServiceName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** Which items a person means: those named, or all that a list's filter leaves. */
@Component
class ItemSelection {
    private static final int MOST = 100_000;

    private final OnBehalfClient owners;

    ItemSelection(OnBehalfClient owners) {
        this.owners = owners;
    }

    /**
     * @param kind   movies, series or episodes
     * @param filter the list's own query parameters
     * @throws ApiProblem when neither or both are given, or nothing is meant
     */
    List<Long> of(String kind, @Nullable List<Long> ids, @Nullable Map<String, JsonNode> filter, Caller caller) {
        if ((ids == null) == (filter == null)) {
            throw ApiProblem.badRequest(
                    "Either ids or a filter says which items are meant.",
                    "Send {\"ids\": [1, 2]}, or {\"filter\": {\"state\": \"enriched\"}} with the list's own parameters.");
        }
        List<Long> meant = ids != null
                ? ids.stream()
                        .filter(Objects::nonNull)
                        .filter(id -> id > 0)
                        .distinct()
                        .toList()
                : filtered(kind, Objects.requireNonNull(filter), caller);
        if (meant.isEmpty()) {
            throw ApiProblem.badRequest("No items are meant.", "Name some, or widen the filter.");
        }
        if (meant.size() > MOST) {
            throw ApiProblem.badRequest(
                    meant.size() + " items are too many at once.", "At most " + MOST + " are taken.");
        }
        return meant;
    }

    private List<Long> filtered(String kind, Map<String, JsonNode> filter, Caller caller) {
        String query = filter.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(text(each.getValue())))
                .collect(Collectors.joining("&"));
        return owners.get(ServiceName.ENRICHMENT, "/api/v1/" + kind + "/ids?" + query, caller).values().stream()
                .map(JsonNode::asLong)
                .toList();
    }

    /** Lists with commas, as in a list's address. */
    private static String text(JsonNode value) {
        return value.isArray()
                ? value.values().stream().map(JsonNode::asString).collect(Collectors.joining(","))
                : value.asString("");
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
