package app.marquee.gateway.config;

import app.marquee.messaging.web.ApiProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The section {@code tmDb} that older clients know: another name of enrichment's settings. */
@Component
class TmDbSection {
    static final String NAME = "tmDb";
    private static final String KEY = "apiKey";
    private static final String PROPERTY = "enrichment.tmdb.api-key";

    void write(ObjectNode document) {
        document.putObject(NAME)
                .put(
                        KEY,
                        document.path("enrichment").path("tmdb").path("api-key").asString(""));
    }

    Map<String, JsonNode> read(JsonNode section) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        section.properties().forEach(member -> {
            if (!member.getKey().equals(KEY)) {
                throw ApiProblem.badRequest(
                        "There is no setting '" + NAME + "." + member.getKey() + "'.", "It has " + KEY + ".");
            }
            values.put(PROPERTY, member.getValue());
        });
        return values;
    }
}
