package app.marquee.gateway.description;

import app.marquee.model.topology.ServiceName;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Where the API is described: as a whole, and by each service. */
@RestController
class ApiDocsController {
    private final WholeFace face;

    ApiDocsController(WholeFace face) {
        this.face = face;
    }

    record Description(String service, String openApi) {}

    /** The whole face as one OpenAPI document. */
    @GetMapping("/api/v1/openapi.json")
    ObjectNode whole(HttpServletRequest request) {
        return face.describe(request);
    }

    /** The same as a Postman collection, v2.1. */
    @GetMapping("/api/v1/postman.json")
    ObjectNode postman(HttpServletRequest request) {
        return PostmanCollection.of(face.describe(request));
    }

    /** Where each service describes itself. */
    @GetMapping("/api-docs")
    List<Description> all() {
        return Arrays.stream(ServiceName.values())
                .map(service -> new Description(service.wireName(), "/v3/api-docs/" + service.wireName()))
                .toList();
    }
}
