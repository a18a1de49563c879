package app.marquee.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.gateway.routing.Owners.Destination;
import app.marquee.model.topology.ServiceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnersTest {
    @ParameterizedTest(name = "{0} is {1}''s")
    @CsvSource({
        "/api/v1/libraries, SCANNER",
        "/api/v1/libraries/1, SCANNER",
        "/api/v1/libraries/1/confirm, SCANNER",
        "/api/v1/libraries/1/unknown-files, SCANNER",
        "/api/v1/libraries/1/scans, SCANNER",
        "/api/v1/scans/4, SCANNER",
        "/api/v1/media-files/4/imports, SCANNER",
        "/api/v1/libraries/1/plan, PUBLISHER",
        "/api/v1/libraries/1/undo, PUBLISHER",
        "/api/v1/items/1/publish-log, PUBLISHER",
        "/api/v1/items/1/restore, PUBLISHER",
        "/api/v1/movies/1/publish-log, PUBLISHER",
        "/api/v1/episodes/1/plan, PUBLISHER",
        "/api/v1/items/1/published, PUBLISHER",
        "/api/v1/cache/abc/thumbnail, PUBLISHER",
        "/api/v1/candidates/7/thumbnail, ENRICHMENT",
        "/api/v1/images/abc.jpg, ENRICHMENT",
        "/api/v1/series/2/seasons, ENRICHMENT",
        "/api/v1/publisher/summary, PUBLISHER",
        "/api/v1/cache/abc, PUBLISHER",
        "/api/v1/unmatched-files/3/match, ENRICHMENT",
        "/api/v1/questions/3/refresh, ENRICHMENT",
        "/api/v1/identities/3/aliases, ENRICHMENT",
        "/api/v1/items/3/match, ENRICHMENT",
        "/api/v1/items/1, ENRICHMENT",
        "/api/v1/movies, ENRICHMENT",
        "/api/v1/series/2, ENRICHMENT",
        "/api/v1/seasons/2/assets/candidates, ENRICHMENT",
        "/api/v1/movies/2/assets/select, ENRICHMENT",
        "/api/v1/items/2/locks/plot, ENRICHMENT",
        "/api/v1/enrichment/libraries/2/asset-selection/poster, ENRICHMENT",
        "/api/v1/enrichment/summary, ENRICHMENT",
        "/api/v1/targets/1/test, NOTIFIER",
        "/api/v1/notifications/config/kodi, NOTIFIER",
        "/api/v1/deliveries, NOTIFIER",
        "/api/v1/notifier/summary, NOTIFIER",
    })
    void everyPathHasItsOwner(String path, ServiceName owner) {
        assertThat(Owners.of(path)).contains(new Destination(owner, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/jobs",
                "/api/v1/libraries/1/scan",
                "/api/v1/movies/1/publish",
                "/api/v1/episodes/1/enrich",
                "/api/v1/movies/publish-bulk",
                "/api/v1/series/lock-bulk",
                "/api/v1/items/1/discard-changes",
                "/api/v1/seasons/1/assets/upload",
                "/api/v1/jobs/4/results",
                "/api/v1/events",
                "/api/v1/webhooks/radarr",
                "/api/v1/moviesque",
                "/",
                "/health",
                "/v3/api-docs",
                "/api/v1/services/nobody/dead-letters"
            })
    void theGatewayAnswersTheRest(String path) {
        assertThat(Owners.of(path)).isEmpty();
    }

    @Test
    void deadLettersAndDescriptionsLieAtEachServicesOwnPath() {
        assertThat(Owners.of("/api/v1/services/notifier-service/dead-letters/7/replay"))
                .contains(new Destination(ServiceName.NOTIFIER, "/api/v1/dead-letters/7/replay"));
        assertThat(Owners.of("/v3/api-docs/publisher-service"))
                .contains(new Destination(ServiceName.PUBLISHER, "/v3/api-docs"));
    }
}
