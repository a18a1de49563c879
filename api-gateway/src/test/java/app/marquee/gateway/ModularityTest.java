package app.marquee.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    @Test
    void capabilitiesDoNotReachIntoOneAnother() {
        ApplicationModules.of(GatewayApplication.class).verify();
    }
}
