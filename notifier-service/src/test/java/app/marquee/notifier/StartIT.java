package app.marquee.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.topology.ServiceName;
import org.junit.jupiter.api.Test;

class StartIT {
    @Test
    void knowsAllServicesAndTellsNone() {
        try (var service = ServiceUnderTest.start(ServiceName.NOTIFIER, NotifierApplication.class)) {
            var configs = service.get("/api/v1/notifications/config");

            assertThat(configs.status()).isEqualTo(200);
            assertThat(configs.json().findValuesAsString("service"))
                    .containsExactly("discord", "email", "emby", "jellyfin", "kodi", "plex", "pushover");
            assertThat(configs.json().findValuesAsString("enabled")).containsOnly("false");
            assertThat(service.get("/api/v1/targets").body()).isEqualTo("[]");
        }
    }
}
