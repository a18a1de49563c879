package app.marquee.gateway.routing;

import app.marquee.model.topology.ServiceName;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where each service's API is described. */
@RestController
class ApiDocsController {
    record Description(String service, String openApi) {}

    @GetMapping("/api-docs")
    List<Description> all() {
        return Arrays.stream(ServiceName.values())
                .map(service -> new Description(service.wireName(), "/v3/api-docs/" + service.wireName()))
                .toList();
    }
}
