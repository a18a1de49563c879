package app.marquee.gateway.description;

import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks each service how it describes itself, and makes one document of the answers. */
@Component
class WholeFace {
    private final DescriptionClient services;
    private final OwnDescription own;

    WholeFace(DescriptionClient services, OwnDescription own) {
        this.services = services;
        this.own = own;
    }

    ObjectNode describe(HttpServletRequest request) {
        Map<ServiceName, JsonNode> parts = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            String part = service == ServiceName.GATEWAY ? own.openApi(request) : services.describe(service);
            parts.put(service, MessageJson.mapper().readTree(part));
        }
        return FaceDescription.of(parts);
    }
}
