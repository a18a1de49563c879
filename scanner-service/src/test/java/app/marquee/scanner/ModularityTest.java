package app.marquee.scanner;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    @Test
    void capabilitiesFormNoCyclesAndKeepTheirInsides() {
        ApplicationModules.of(ScannerApplication.class).verify();
    }
}
