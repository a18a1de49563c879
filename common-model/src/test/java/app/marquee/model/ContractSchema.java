package app.marquee.model;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The JSON schema of one message. */
public final class ContractSchema {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    private ContractSchema(Schema schema) {
        this.schema = schema;
    }

    static ContractSchema of(String wireName) {
        return new ContractSchema(
                REGISTRY.getSchema(SchemaLocation.of("classpath:contracts/" + wireName + "/schema.json")));
    }

    /** What is wrong with a body, each with its place; empty when it fits. Formats such as dates are checked, too. */
    public List<String> validate(JsonNode body) {
        return schema
                .validate(body, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
