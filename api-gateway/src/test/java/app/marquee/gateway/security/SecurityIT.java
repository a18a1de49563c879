package app.marquee.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.gateway.Gateway;
import app.marquee.model.MessageJson;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SecurityIT {
    static Gateway gateway;
    static String setupToken;
    static HttpResponse<String> first;

    @BeforeAll
    static void makeTheFirstAdministrator() throws IOException {
        gateway = new Gateway("gateway.security.attempts=3");
        setupToken = gateway.secret("setup-token");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(gateway.service().home().resolve("secrets/setup-token"))))
                .isEqualTo("rw-------");
        assertThat(setup("not-the-token").statusCode()).isEqualTo(403);
        first = setup(setupToken);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void theFirstAdministratorIsMadeOnceWithTheOneTimeToken() {
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(setup(setupToken).statusCode()).isEqualTo(410);
        assertThat(gateway.service().home().resolve("secrets/setup-token")).doesNotExist();
        assertThat(json(gateway.ask("GET", "/api/v1/setup", null))
                        .path("needed")
                        .booleanValue())
                .isFalse();
        assertThat(gateway.query("select password from person")).noneMatch(stored -> stored.contains("a good one"));
    }

    @Test
    void nothingIsGivenToStrangersButTheHealthAndThePage() {
        for (String open : new String[] {
            "/", "/favicon.svg", "/health", "/actuator/health/liveness", "/api/v1/setup", "/api/v1/session"
        }) {
            assertThat(gateway.ask("GET", open, null).statusCode()).as(open).isEqualTo(200);
        }
        for (String closed : new String[] {
            "/api/v1/jobs",
            "/api/jobs",
            "/v1/jobs",
            "/api/v1/events",
            "/v3/api-docs",
            "/api/v1/libraries",
            "/actuator/prometheus",
            "/api/v1/api%2Dkeys"
        }) {
            HttpResponse<String> answer = gateway.ask("GET", closed, null);
            assertThat(answer.statusCode()).as(closed).isEqualTo(401);
            assertThat(json(answer).path("error").asString()).isNotBlank();
        }
    }

    @Test
    void aKeyIsShownOnceAndMayWhatItsRoleMay() {
        String admin = key("admin");
        String editor = key("editor");
        String viewer = key("viewer");

        assertThat(with(viewer, "GET", "/api/v1/jobs", null)).isEqualTo(200);
        assertThat(with(viewer, "POST", "/api/v1/libraries/1/scan", null)).isEqualTo(403);
        assertThat(with(editor, "POST", "/api/v1/libraries/1/scan", null)).isEqualTo(202);
        assertThat(with(editor, "POST", "/api/v1/libraries/1/scan?mode=full", null))
                .isEqualTo(403);
        assertThat(with(editor, "POST", "/api/v1/libraries/1/scan", "{\"mode\":\"full\"}"))
                .isEqualTo(403);
        assertThat(with(admin, "POST", "/api/v1/libraries/1/scan", "{\"mode\":\"full\"}"))
                .isEqualTo(202);
        assertThat(with(editor, "GET", "/api/v1/api-keys", null)).isEqualTo(403);
        assertThat(with(editor, "GET", "/api/v1/api%2Dkeys", null)).isEqualTo(403);
        assertThat(with(admin, "GET", "/api/v1/api-keys", null)).isEqualTo(200);
        assertThat(with("mq_wrong", "GET", "/api/v1/jobs", null)).isEqualTo(401);
        assertThat(gateway.query("select key_hash || hint from api_key")).noneMatch(row -> row.contains(viewer));
        assertThat(gateway.query("select name from api_key where last_used is not null"))
                .isNotEmpty();
    }

    @Test
    void aKeyTakenBackIsGoodNoLonger() {
        JsonNode made = json(byPassword("POST", "/api/v1/api-keys", "{\"name\":\"short\",\"role\":\"viewer\"}"));
        String key = made.path("key").asString();
        assertThat(with(key, "GET", "/api/v1/jobs", null)).isEqualTo(200);

        byPassword("DELETE", "/api/v1/api-keys/" + made.path("id").longValue(), null);

        assertThat(with(key, "GET", "/api/v1/jobs", null)).isEqualTo(401);
    }

    @Test
    void aSessionChangesThingsOnlyWithItsToken() {
        HttpResponse<String> opened = gateway.ask(
                "POST",
                "/api/v1/session",
                "{\"username\":\"Anna\",\"password\":\"a good one\"}",
                "Content-Type",
                "application/json",
                "X-Forwarded-Proto",
                "https");
        String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Strict");
        String session = cookie.substring(0, cookie.indexOf(';'));
        String csrf = json(opened).path("csrfToken").asString();

        assertThat(gateway.ask("GET", "/api/v1/jobs", null, "Cookie", session).statusCode())
                .isEqualTo(200);
        assertThat(gateway.ask("POST", "/api/v1/libraries/1/scan", null, "Cookie", session)
                        .statusCode())
                .isEqualTo(403);
        assertThat(gateway.ask("POST", "/api/v1/libraries/1/scan", null, "Cookie", session, "X-CSRF-Token", csrf)
                        .statusCode())
                .isEqualTo(202);
        assertThat(gateway.ask("DELETE", "/api/v1/session", null, "Cookie", session, "X-CSRF-Token", csrf)
                        .statusCode())
                .isEqualTo(204);
        assertThat(gateway.ask("GET", "/api/v1/jobs", null, "Cookie", session).statusCode())
                .isEqualTo(401);
    }

    @Test
    void wrongPasswordsAreTriedOnlyAFewTimes() {
        String wrong = "{\"username\":\"nobody\",\"password\":\"guessed\"}";
        for (int n = 0; n < 3; n++) {
            assertThat(gateway.ask("POST", "/api/v1/session", wrong, "Content-Type", "application/json")
                            .statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> refused =
                gateway.ask("POST", "/api/v1/session", wrong, "Content-Type", "application/json");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void guessesMadeAtOnceAreNoMoreThanThoseMadeOneByOne() {
        List<Integer> answers = Stream.generate(() -> "{\"username\":\"bert\",\"password\":\"a guess\"}")
                .limit(20)
                .map(guess -> CompletableFuture.supplyAsync(
                        () -> gateway.ask("POST", "/api/v1/session", guess, "Content-Type", "application/json")
                                .statusCode(),
                        work -> Thread.ofVirtual().start(work)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).hasSize(20).containsOnly(401, 429);
        assertThat(answers).filteredOn(status -> status == 401).hasSize(3);
    }

    @Test
    void theSecretOfAWebhookIsRenewed() {
        String before = gateway.secret("webhook-sonarr");

        JsonNode made = json(byPassword("POST", "/api/v1/webhooks/sonarr/secret", null));

        assertThat(gateway.ask("POST", "/api/webhooks/sonarr?token=" + before, "{\"eventType\":\"Test\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(gateway.ask(
                                "POST",
                                "/api/webhooks/sonarr?token="
                                        + made.path("secret").asString(),
                                "{\"eventType\":\"Test\"}")
                        .statusCode())
                .isEqualTo(202);
    }

    private static HttpResponse<String> setup(String token) {
        return gateway.ask(
                "POST",
                "/api/v1/setup",
                "{\"token\":\"" + token + "\",\"username\":\"anna\",\"password\":\"a good one\"}",
                "Content-Type",
                "application/json");
    }

    private static HttpResponse<String> byPassword(String method, String path, String body) {
        String basic = Base64.getEncoder().encodeToString("anna:a good one".getBytes(StandardCharsets.UTF_8));
        return gateway.ask(method, path, body, "Authorization", "Basic " + basic, "Content-Type", "application/json");
    }

    private static String key(String role) {
        return json(byPassword("POST", "/api/v1/api-keys", "{\"name\":\"" + role + "\",\"role\":\"" + role + "\"}"))
                .path("key")
                .asString();
    }

    private static int with(String key, String method, String path, String body) {
        return gateway.ask(method, path, body, "X-Api-Key", key, "Content-Type", "application/json")
                .statusCode();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return MessageJson.mapper().readTree(answer.body());
    }
}
