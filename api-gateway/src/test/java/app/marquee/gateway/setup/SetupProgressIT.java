package app.marquee.gateway.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.gateway.Gateway;
import app.marquee.gateway.GatewayAndEnrichment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What is still to be set up. */
@ExtendWith(GatewayAndEnrichment.Once.class)
class SetupProgressIT {
    static GatewayAndEnrichment both;
    static Gateway gateway;

    @BeforeAll
    static void start(GatewayAndEnrichment started) {
        both = started;
        gateway = started.gateway();
    }

    @Test
    void whatIsStillToBeSetUpIsSaidAlsoWhileServicesAreAway() {
        both.enrichmentAnswers(
                "/api/v1/enrichment/providers", "[{\"name\":\"tmdb\",\"role\":\"facts\",\"state\":\"off\"}]");

        JsonNode progress = gateway.service().get("/api/v1/setup/progress").json();

        assertThat(progress.path("complete").asBoolean(true)).isFalse();
        assertThat(progress.path("steps").valueStream())
                .extracting(each ->
                        each.path("name").asString() + " " + each.path("done").asBoolean() + " " + each.has("problem"))
                .startsWith("administrator true false", "provider false false", "library false true");
    }
}
