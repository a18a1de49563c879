package app.marquee.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.gateway.security.RouteRoles.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteRolesTest {
    @ParameterizedTest(name = "{0} {1} needs {2}")
    @CsvSource(textBlock = """
                    GET,    /,                                NOBODY
                    GET,    /assets/index-1.js,                  NOBODY
                    GET,    /health,                          NOBODY
                    GET,    /actuator/health,                 NOBODY
                    GET,    /actuator/health/readiness,       NOBODY
                    GET,    /actuator/prometheus,             VIEWER
                    GET,    /api/v1/setup,                    NOBODY
                    POST,   /api/v1/setup,                    NOBODY
                    POST,   /api/v1/session,                  NOBODY
                    DELETE, /api/v1/session,                  VIEWER
                    GET,    /api/v1/session,                  ANYBODY
                    POST,   /api/v1/webhooks/radarr,          WEBHOOK
                    PUT,    /api/v1/webhooks/sonarr,          WEBHOOK
                    GET,    /api/v1/webhooks/radarr,          ADMIN
                    POST,   /api/v1/webhooks/radarr/secret,   ADMIN
                    GET,    /api/v1/libraries,                VIEWER
                    POST,   /api/v1/libraries,                ADMIN
                    PUT,    /api/v1/libraries/1,              EDITOR
                    DELETE, /api/v1/libraries/1,              ADMIN
                    POST,   /api/v1/libraries/1/scan,         EDITOR
                    POST,   /api/v1/libraries/1/confirm,      EDITOR
                    POST,   /api/v1/unmatched-files/1/match,  EDITOR
                    GET,    /api/v1/movies/1/assets/candidates, VIEWER
                    POST,   /api/v1/movies/1/assets/select,   EDITOR
                    PATCH,  /api/v1/items/1,                  EDITOR
                    PUT,    /api/v1/items/1/locks/plot,       EDITOR
                    PUT,    /api/v1/enrichment/libraries/1/asset-selection/poster, EDITOR
                    POST,   /api/v1/enrichment/refresh,       EDITOR
                    GET,    /api/v1/events,                   VIEWER
                    GET,    /api/v1/jobs,                     VIEWER
                    POST,   /api/v1/jobs/1/retry,             EDITOR
                    DELETE, /api/v1/jobs,                     ADMIN
                    GET,    /api/v1/schedules,                VIEWER
                    PUT,    /api/v1/schedules/quick-scan,     ADMIN
                    GET,    /api/v1/api-keys,                 ADMIN
                    GET,    /api/v1/enrichment/decisions,     ADMIN
                    POST,   /api/v1/enrichment/decisions,     ADMIN
                    GET,    /api/v1/enrichment/summary,       VIEWER
                    DELETE, /api/v1/api-keys/1,               ADMIN
                    GET,    /api/v1/people,                   ADMIN
                    GET,    /api/v1/sessions,                 VIEWER
                    DELETE, /api/v1/sessions/1,               VIEWER
                    PUT,    /api/v1/session/password,         VIEWER
                    GET,    /api/v1/audit,                    ADMIN
                    GET,    /api/v1/webhooks,                 ADMIN
                    POST,   /api/v1/checks/folder,            ADMIN
                    GET,    /api/v1/config,                   VIEWER
                    PUT,    /api/v1/config,                   ADMIN
                    PUT,    /api/v1/enrichment/settings,      ADMIN
                    GET,    /api/v1/logs,                     ADMIN
                    GET,    /api/v1/setup/progress,           VIEWER
                    PATCH,  /api/v1/scannedfiles/1,           EDITOR
                    DELETE, /api/v1/medialookup/cache,        EDITOR
                    GET,    /v3/api-docs/scanner-service,     VIEWER
                    GET,    /api/v1/targets,                  VIEWER
                    POST,   /api/v1/targets,                  ADMIN
                    POST,   /api/v1/targets/test,             ADMIN
                    PUT,    /api/v1/targets/1,                ADMIN
                    DELETE, /api/v1/targets/1,                ADMIN
                    POST,   /api/v1/targets/1/test,           EDITOR
                    GET,    /api/v1/notifications/config,     VIEWER
                    PUT,    /api/v1/notifications/config/kodi, ADMIN
                    GET,    /api/v1/postman.json,             VIEWER
                    POST,   /somewhere/else,                  ADMIN
                    """)
    void everyRouteNeedsItsRole(String method, String path, Need need) {
        assertThat(RouteRoles.of(method, path)).isEqualTo(need);
    }

    @Test
    void aRoleMayWhatTheOnesBelowItMayAndAWebhookNothingElse() {
        assertThat(RouteRoles.allows(Need.EDITOR, Role.ADMIN)).isTrue();
        assertThat(RouteRoles.allows(Need.VIEWER, Role.EDITOR)).isTrue();
        assertThat(RouteRoles.allows(Need.EDITOR, Role.VIEWER)).isFalse();
        assertThat(RouteRoles.allows(Need.WEBHOOK, Role.WEBHOOK)).isTrue();
        assertThat(RouteRoles.allows(Need.WEBHOOK, Role.VIEWER)).isFalse();
        assertThat(RouteRoles.allows(Need.VIEWER, Role.WEBHOOK)).isFalse();
    }
}
