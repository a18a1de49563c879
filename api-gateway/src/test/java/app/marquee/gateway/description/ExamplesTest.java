package app.marquee.gateway.description;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.MessageJson;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ExamplesTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode face = MessageJson.mapper().readTree(Path.of("../docs/openapi.json"));
    private final JsonNode examples =
            MessageJson.mapper().readTree(getClass().getResourceAsStream("/openapi-examples.json"));

    @Test
    void everyExampleIsOfAnOperationAndFitsItsShape() {
        List<String> shown = new ArrayList<>();
        face.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    operation.path("requestBody").path("content").forEach(content -> fits(operation, content, shown));
                    operation
                            .path("responses")
                            .forEach(response ->
                                    response.path("content").forEach(content -> fits(operation, content, shown)));
                }));

        assertThat(shown).containsAll(examples.propertyNames());
    }

    private void fits(JsonNode operation, JsonNode content, List<String> shown) {
        if (!content.has("example")) {
            return;
        }
        String name = operation.path("operationId").asString();
        ObjectNode schema = (ObjectNode) content.path("schema").deepCopy();
        schema.set("components", face.path("components").deepCopy());
        close(schema);

        assertThat(SCHEMAS.getSchema(schema).validate(content.path("example")))
                .as(name)
                .isEmpty();
        shown.add(name);
    }

    /** What a shape does not name is not in it, so that a misspelt member is noticed. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asString("").equals("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ExamplesTest::close);
    }
}
