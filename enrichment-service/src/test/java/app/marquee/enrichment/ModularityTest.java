package app.marquee.enrichment;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    @Test
    void capabilitiesDoNotReachIntoEachOther() {
        ApplicationModules.of(EnrichmentApplication.class).verify();
    }
}
