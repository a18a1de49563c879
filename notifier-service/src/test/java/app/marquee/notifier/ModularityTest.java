package app.marquee.notifier;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    @Test
    void capabilitiesKeepTheirBorders() {
        ApplicationModules.of(NotifierApplication.class).verify();
    }
}
