package app.marquee.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.gateway.routing.PathAliases.Canonical;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathAliasesTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/api/v1/jobs, /api/v1/jobs",
        "/api/jobs, /api/v1/jobs",
        "/v1/jobs, /api/v1/jobs",
        "/api/v1/jobs/, /api/v1/jobs",
        "/v1x, /v1x",
        "/, /",
        "/api-docs, /api-docs",
        "/v3/api-docs/api-gateway, /v3/api-docs",
        "/api/services/api-gateway/dead-letters, /api/v1/dead-letters",
    })
    void aThingHasOnePath(String asked, String canonical) {
        assertThat(PathAliases.of(asked)).isEqualTo(new Canonical(canonical, null));
    }

    @Test
    void aSecretInThePathOfAWebhookIsTakenOutOfIt() {
        assertThat(PathAliases.of("/api/webhooks/radarr/s3cret"))
                .isEqualTo(new Canonical("/api/v1/webhooks/radarr", "s3cret"));
        assertThat(PathAliases.of("/api/v1/webhooks/radarr/secret"))
                .isEqualTo(new Canonical("/api/v1/webhooks/radarr/secret", null));
    }
}
