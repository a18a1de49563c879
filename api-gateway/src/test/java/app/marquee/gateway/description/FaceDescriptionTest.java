package app.marquee.gateway.description;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FaceDescriptionTest {
    @Test
    void aPathOfSeveralKindsIsAsManyPaths() {
        JsonNode face = describe(ServiceName.ENRICHMENT, """
                {"paths": {"/api/v1/{kind}/{id}": {"get": {"operationId": "catalogueOfKind", "parameters": [
                  {"name": "kind", "in": "path", "required": true, "schema": {"type": "string", "enum": ["movies", "seasons"]}},
                  {"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}]}}}}
                """);

        assertThat(face.path("paths").propertyNames()).containsExactly("/api/v1/movies/{id}", "/api/v1/seasons/{id}");
        JsonNode movie = face.path("paths").path("/api/v1/movies/{id}").path("get");
        assertThat(movie.path("operationId").asString()).isEqualTo("catalogueOfKindMovies");
        assertThat(movie.path("parameters").findValuesAsString("name")).containsExactly("id");
    }

    @Test
    void whatAServiceDoesNotOwnIsNotShown() {
        JsonNode face = describe(ServiceName.NOTIFIER, """
                {"paths": {"/api/v1/targets": {"get": {"operationId": "targetList"}},
                           "/api/v1/libraries": {"get": {"operationId": "libraryList"}}}}
                """);

        assertThat(face.path("paths").propertyNames()).containsExactly("/api/v1/targets");
    }

    @Test
    void deadLettersLieUnderTheirServicesName() {
        JsonNode face = describe(ServiceName.GATEWAY, """
                {"paths": {"/api/v1/dead-letters": {"get": {"operationId": "deadLettersList"}}}}
                """);

        JsonNode list = face.path("paths")
                .path("/api/v1/services/{service}/dead-letters")
                .path("get");
        assertThat(list.path("parameters").path(0).path("schema").path("enum")).hasSize(5);
    }

    @Test
    void anOperationSaysWhoMayAndHowItRefuses() {
        JsonNode face = describe(ServiceName.GATEWAY, """
                {"paths": {"/api/v1/api-keys": {"get": {"operationId": "apiKeyAll"}},
                           "/health": {"get": {"operationId": "healthHealth"}}}}
                """);

        JsonNode keys = face.path("paths").path("/api/v1/api-keys").path("get");
        assertThat(keys.path("x-role").asString()).isEqualTo("admin");
        assertThat(keys.path("responses").propertyNames()).contains("401", "403", "default");
        JsonNode health = face.path("paths").path("/health").path("get");
        assertThat(health.path("x-role").asString()).isEqualTo("anybody");
        assertThat(health.path("security")).isEmpty();
    }

    @Test
    void shapesThatShareANameAreToldApartByTheirCapability() {
        JsonNode face = describe(ServiceName.NOTIFIER, """
                {"paths": {"/api/v1/targets": {"get": {"operationId": "targetList", "responses": {"200": {"content":
                   {"application/json": {"schema": {"$ref": "#/components/schemas/app.x.targets.TargetController.View"}}}}}}},
                 "/api/v1/deliveries": {"get": {"operationId": "deliveryList", "responses": {"200": {"content":
                   {"application/json": {"schema": {"$ref": "#/components/schemas/app.x.deliveries.View"}}}}}}}},
                 "components": {"schemas": {
                   "app.x.targets.TargetController.View": {"properties": {"name": {"$ref": "#/components/schemas/app.x.Name"}}},
                   "app.x.deliveries.View": {"type": "object"},
                   "app.x.Name": {"type": "string", "description": "a {@link Target target's} <code>name</code>"},
                   "app.x.Unused": {"type": "object"}}}}
                """);

        JsonNode schemas = face.path("components").path("schemas");
        assertThat(schemas.propertyNames()).containsExactly("DeliveriesView", "Name", "Problem", "TargetsView");
        assertThat(schemas.path("TargetsView")
                        .path("properties")
                        .path("name")
                        .path("$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Name");
        assertThat(schemas.path("Name").path("description").asString()).isEqualTo("a target's `name`");
    }

    private static ObjectNode describe(ServiceName service, String openApi) {
        Map<ServiceName, JsonNode> parts = new EnumMap<>(ServiceName.class);
        parts.put(service, MessageJson.mapper().readTree(openApi));
        return FaceDescription.of(parts);
    }
}
