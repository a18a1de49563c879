package app.marquee.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.gateway.Gateway;
import app.marquee.messaging.testing.Answer;
import app.marquee.model.MessageJson;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People, their sessions, keys and webhooks, and the trail of who changed what; asked by an administrator of the machine. */
class AccountsIT {
    static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = new Gateway();
        assertThat(gateway.ask(
                                "POST",
                                "/api/v1/setup",
                                "{\"token\":\"%s\",\"username\":\"anna\",\"password\":\"a good one\"}"
                                        .formatted(gateway.secret("setup-token")),
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    record Browser(String cookie, String csrf) {
        HttpResponse<String> ask(String method, String path, String body) {
            return gateway.ask(
                    method, path, body, "Cookie", cookie, "X-CSRF-Token", csrf, "Content-Type", "application/json");
        }
    }

    @Test
    void aPersonsRoleIsChangedAndWhoeverSawAnEarlierStateIsToldWhatItIsNow() {
        JsonNode person = add("bert", "editor");
        Browser bert = signIn("bert");
        String path = "/api/v1/people/" + person.path("id").asLong();
        long seen = person.path("revision").asLong();

        Answer first = gateway.service().patch(path, "{\"revision\":%d,\"role\":\"viewer\"}".formatted(seen));
        Answer second = gateway.service().patch(path, "{\"revision\":%d,\"username\":\"berta\"}".formatted(seen));

        assertThat(first.json().path("role").asString()).isEqualTo("viewer");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("current").path("role").asString()).isEqualTo("viewer");
        assertThat(bert.ask("POST", "/api/v1/libraries/1/scan", null).statusCode())
                .isEqualTo(403);
    }

    @Test
    void somebodyDisabledIsSignedOutAndCannotSignIn() {
        JsonNode person = add("carl", "viewer");
        Browser carl = signIn("carl");
        assertThat(carl.ask("GET", "/api/v1/jobs", null).statusCode()).isEqualTo(200);

        gateway.service().patch("/api/v1/people/" + person.path("id").asLong(), "{\"disabled\":true}");

        assertThat(carl.ask("GET", "/api/v1/jobs", null).statusCode()).isEqualTo(401);
        assertThat(session("carl", "a password").statusCode()).isEqualTo(401);
    }

    @Test
    void theLastAdministratorWhoMaySignInStaysHoweverManyTryAtOnce() {
        long other = add("dora", "admin").path("id").asLong();
        long anna = gateway.service()
                .get("/api/v1/people")
                .json()
                .valueStream()
                .filter(each -> each.path("name").asString().equals("anna"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        var attempts = List.of(
                CompletableFuture.supplyAsync(() -> gateway.service().delete("/api/v1/people/" + other)),
                CompletableFuture.supplyAsync(
                        () -> gateway.service().patch("/api/v1/people/" + anna, "{\"disabled\":true}")));

        List<Integer> statuses =
                attempts.stream().map(each -> each.join().status()).toList();

        assertThat(statuses).containsOnlyOnce(409);
        assertThat(gateway.query("select name from person where role = 'admin' and not disabled"))
                .hasSize(1);
        gateway.service().patch("/api/v1/people/" + anna, "{\"disabled\":false}");
    }

    @Test
    void ownPasswordsAreChangedByWhoeverKnowsTheOldOneAndEndTheOtherSessions() {
        add("emil", "viewer");
        Browser here = signIn("emil");
        Browser elsewhere = signIn("emil");

        assertThat(here.ask("PUT", "/api/v1/session/password", passwords("not it", "another one"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(here.ask("PUT", "/api/v1/session/password", passwords("a password", "another one"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(here.ask("GET", "/api/v1/jobs", null).statusCode()).isEqualTo(200);
        assertThat(elsewhere.ask("GET", "/api/v1/jobs", null).statusCode()).isEqualTo(401);
        assertThat(session("emil", "another one").statusCode()).isEqualTo(200);
    }

    @Test
    void sessionsAreListedAndEndedByTheirOwnerAlone() {
        add("frida", "viewer");
        add("gustav", "viewer");
        Browser frida = signIn("frida");
        signIn("frida");
        Browser gustav = signIn("gustav");

        JsonNode mine = json(frida.ask("GET", "/api/v1/sessions", null));
        long other = mine.valueStream()
                .filter(each -> !each.path("current").booleanValue())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();

        assertThat(mine).hasSize(2);
        assertThat(mine.toString())
                .doesNotContain(frida.cookie().substring(frida.cookie().indexOf('=') + 1));
        assertThat(gustav.ask("DELETE", "/api/v1/sessions/" + other, null).statusCode())
                .isEqualTo(404);
        assertThat(gustav.ask("GET", "/api/v1/sessions?everybody=true", null).statusCode())
                .isEqualTo(403);
        assertThat(frida.ask("DELETE", "/api/v1/sessions/" + other, null).statusCode())
                .isEqualTo(204);
        assertThat(json(frida.ask("GET", "/api/v1/sessions", null))).hasSize(1);
    }

    @Test
    void aKeyEndsWhenItsTimeHasCome() {
        assertThat(gateway.service()
                        .post(
                                "/api/v1/api-keys",
                                "{\"name\":\"x\",\"role\":\"viewer\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(400);
        Instant soon = Instant.now().plusSeconds(3_600);
        JsonNode made = gateway.service()
                .post("/api/v1/api-keys", "{\"name\":\"x\",\"role\":\"viewer\",\"expiresAt\":\"%s\"}".formatted(soon))
                .json();
        String key = made.path("key").asString();
        assertThat(gateway.ask("GET", "/api/v1/jobs", null, "X-Api-Key", key).statusCode())
                .isEqualTo(200);

        JsonNode ended = gateway.service()
                .post("/api/v1/api-keys", "{\"name\":\"y\",\"role\":\"viewer\",\"expiresAt\":\"%s\"}".formatted(soon))
                .json();
        gateway.sql("update api_key set expires_at = now() - interval '1 minute' where name = 'y'");

        assertThat(gateway.ask(
                                "GET",
                                "/api/v1/jobs",
                                null,
                                "X-Api-Key",
                                ended.path("key").asString())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theAddressesForRadarrAndSonarrAreShownWithWhatCameOverThem() {
        JsonNode sources = gateway.service().get("/api/v1/webhooks").json();
        assertThat(sources).hasSize(2);
        assertThat(sources.path(0).path("address").asString())
                .isEqualTo(gateway.uri("/api/webhooks/radarr").toString());
        assertThat(sources.path(0).path("hasSecret").booleanValue()).isTrue();

        JsonNode made =
                gateway.service().post("/api/v1/webhooks/radarr/secret", null).json();
        String address = made.path("addressWithSecret").asString();
        assertThat(gateway.ask(
                                "POST",
                                address.substring(gateway.uri("").toString().length()),
                                "{\"eventType\":\"Test\"}")
                        .statusCode())
                .isEqualTo(202);

        await().untilAsserted(() -> assertThat(
                        gateway.service().get("/api/v1/webhooks").json().path(0).has("lastUsed"))
                .isTrue());
        assertThat(gateway.service().get("/api/v1/webhooks").body())
                .doesNotContain(made.path("secret").asString());
    }

    @Test
    void whoChangedWhatIsKeptWithoutWhatWasInIt() {
        add("hilda", "viewer");
        Browser hilda = signIn("hilda");
        hilda.ask("POST", "/api/v1/people", "{\"username\":\"eve\",\"password\":\"a secret word\",\"role\":\"admin\"}");
        hilda.ask("GET", "/api/v1/jobs", null);
        hilda.ask("PUT", "/api/v1/session/password", passwords("a password", "another one"));

        await().untilAsserted(() -> {
            JsonNode page =
                    gateway.service().get("/api/v1/audit?who=Hilda&limit=10").json();
            assertThat(page.path("items").valueStream())
                    .extracting(each -> each.path("method").asString() + " "
                            + each.path("route").asString() + " "
                            + each.path("status").asInt() + " "
                            + each.path("outcome").asString() + " "
                            + each.path("kind").asString() + " " + each.path("fields"))
                    .containsExactly(
                            "PUT /api/v1/session/password 204 done person [\"current\",\"password\"]",
                            "POST /api/v1/people 403 refused person []",
                            "POST /api/v1/session 200 done person [\"username\",\"password\"]");
            assertThat(page.toString()).doesNotContain("a secret word", "another one", "a password");
        });
        assertThat(gateway.service().get("/api/v1/audit?limit=0").status()).isEqualTo(400);
        assertThat(hilda.ask("GET", "/api/v1/audit", null).statusCode()).isEqualTo(403);
    }

    private static JsonNode add(String name, String role) {
        Answer answer = gateway.service()
                .post(
                        "/api/v1/people",
                        "{\"username\":\"%s\",\"password\":\"a password\",\"role\":\"%s\"}".formatted(name, role));
        assertThat(answer.status()).isEqualTo(201);
        return answer.json();
    }

    private static Browser signIn(String name) {
        HttpResponse<String> opened = session(name, "a password");
        String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
        return new Browser(
                cookie.substring(0, cookie.indexOf(';')),
                json(opened).path("csrfToken").asString());
    }

    private static HttpResponse<String> session(String name, String password) {
        return gateway.ask(
                "POST",
                "/api/v1/session",
                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password),
                "Content-Type",
                "application/json");
    }

    private static String passwords(String current, String wanted) {
        return "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, wanted);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return MessageJson.mapper().readTree(answer.body());
    }
}
