package app.marquee.gateway.description;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.MessageJson;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PostmanCollectionTest {
    private final JsonNode face = MessageJson.mapper().readTree(Path.of("../docs/openapi.json"));
    private final JsonNode collection = PostmanCollection.of(face);

    @Test
    void everyOperationIsARequest() {
        Set<String> operations = new TreeSet<>();
        face.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add((method + " " + path.getKey()).toUpperCase(Locale.ROOT))));

        Set<String> requests = new TreeSet<>();
        collection
                .path("item")
                .forEach(folder -> folder.path("item").forEach(item -> {
                    JsonNode request = item.path("request");
                    String path = request.path("url")
                            .path("raw")
                            .asString()
                            .replace("{{baseUrl}}", "")
                            .replaceAll(":(\\w+)", "{$1}");
                    requests.add((request.path("method").asString() + " " + path).toUpperCase(Locale.ROOT));
                }));

        assertThat(requests).isEqualTo(operations);
    }

    @Test
    void aRequestHasItsVariablesItsBodyAndWhoAsks() {
        JsonNode scan = request("libraries/{id}/scan");
        JsonNode health = request("/health");

        assertThat(scan.path("url").path("variable").findValuesAsString("key")).containsExactly("id");
        assertThat(scan.path("url").path("query").path(0).path("disabled").asBoolean())
                .isTrue();
        assertThat(MessageJson.mapper().readTree(scan.path("body").path("raw").asString()))
                .isEqualTo(
                        MessageJson.mapper().readTree("{\"mode\": \"quick\", \"directory\": \"Metropolis (1927)\"}"));
        assertThat(scan.has("auth")).isFalse();
        assertThat(collection.path("auth").path("type").asString()).isEqualTo("apikey");
        assertThat(health.path("auth").path("type").asString()).isEqualTo("noauth");
    }

    private JsonNode request(String name) {
        return StreamSupport.stream(collection.path("item").spliterator(), false)
                .flatMap(folder -> StreamSupport.stream(folder.path("item").spliterator(), false))
                .filter(item -> item.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("request");
    }
}
