package app.marquee.gateway.config;

import app.marquee.gateway.routing.OnBehalfClient;
import app.marquee.messaging.settings.SettingsDesk;
import app.marquee.messaging.web.Caller;
import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each service's settings as it serves them; the gateway's own without the detour. */
@Component
class ServiceSettings {
    private final OnBehalfClient owners;
    private final SettingsDesk own;

    ServiceSettings(OnBehalfClient owners, SettingsDesk own) {
        this.owners = owners;
        this.own = own;
    }

    /** {@code revision} and {@code settings}. */
    JsonNode of(ServiceName service, Caller caller) {
        return service == ServiceName.GATEWAY
                ? MessageJson.mapper().valueToTree(own.settings())
                : owners.get(service, path(service), caller);
    }

    /** @param change with {@code values}, and {@code revision} where the caller names one */
    void change(ServiceName service, ObjectNode change, boolean validateOnly, Caller caller) {
        if (service == ServiceName.GATEWAY) {
            own.change(
                    MessageJson.mapper().treeToValue(change, SettingsDesk.Change.class), caller.name(), validateOnly);
        } else {
            owners.ask(service, "PUT", path(service) + "?validateOnly=" + validateOnly, change, caller);
        }
    }

    private static String path(ServiceName service) {
        return "/api/v1/" + service.shortName() + "/settings";
    }
}
