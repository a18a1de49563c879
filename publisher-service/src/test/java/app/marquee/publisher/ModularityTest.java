package app.marquee.publisher;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    @Test
    void capabilitiesKeepTheirBorders() {
        ApplicationModules.of(PublisherApplication.class).verify();
    }
}
