package app.marquee.notifier.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.Answer;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.messaging.web.Caller;
import app.marquee.messaging.web.CallerToken;
import app.marquee.model.Samples;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.topology.ServiceName;
import app.marquee.notifier.NotifierApplication;
import app.marquee.notifier.PlayerStandIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class TargetsIT {
    private static final String TEN = "0123456789";
    private static final String TOO_LONG = TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + "0";

    private static ServiceUnderTest service;

    private final PlayerStandIn player = new PlayerStandIn();

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(ServiceName.NOTIFIER, NotifierApplication.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void forget() {
        player.close();
        JdbcClient jdbc = service.bean(JdbcClient.class);
        jdbc.sql("delete from target").update();
        jdbc.sql("update notification_config set enabled = false, decided_by = null")
                .update();
    }

    @Test
    void knowsAllServicesAndTellsNone() {
        var configs = service.get("/api/v1/notifications/config").json();

        assertThat(configs.findValuesAsString("service"))
                .containsExactly("discord", "email", "emby", "jellyfin", "kodi", "plex", "pushover");
        assertThat(configs.findValuesAsString("enabled")).containsOnly("false");
    }

    @Test
    void neitherShowsNorStoresACredentialReadably() throws IOException {
        Answer created = create("kodi", "http://127.0.0.1:8080", "the-password");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("secret").asString()).isEqualTo("***");
        assertThat(service.get("/api/v1/targets").body()).doesNotContain("the-password");
        assertThat(service.bean(JdbcClient.class)
                        .sql("select secret from target")
                        .query(String.class)
                        .single())
                .startsWith("v1:")
                .doesNotContain("the-password");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(service.home().resolve("secrets/notifier-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsACredentialThatIsMaskedOrLeftOut() {
        long id = created("kodi", "http://127.0.0.1:8080", "the-password");

        service.put("/api/v1/targets/" + id, "{\"name\": \"other\", \"secret\": \"***\"}");

        Target target = service.bean(TargetRepository.class).find(id).orElseThrow();
        assertThat(target.secret()).isEqualTo("the-password");
        assertThat(target.name()).isEqualTo("other");
    }

    @Test
    void sendsACredentialNowhereElse() {
        long id = created("kodi", "http://127.0.0.1:8080", "the-password");

        Answer answer = service.put("/api/v1/targets/" + id, "{\"address\": \"http://elsewhere:8080\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("remedy").asString()).contains("again");
    }

    @Test
    void switchesAServiceOnWithItsFirstTargetUnlessAPersonSwitchedItOff() {
        created("kodi", "http://127.0.0.1:8080", "x");
        assertThat(service.get("/api/v1/notifications/config/kodi")
                        .json()
                        .path("enabled")
                        .asBoolean())
                .isTrue();

        service.put("/api/v1/notifications/config/jellyfin", "{\"enabled\": false}");
        created("jellyfin", "http://127.0.0.1:8096", "x");

        assertThat(service.get("/api/v1/notifications/config/jellyfin")
                        .json()
                        .path("enabled")
                        .asBoolean())
                .isFalse();
        assertThat(service.bean(TargetRepository.class).tellable()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"service\": \"plex\", \"name\": \"a\", \"address\": \"http://plex:32400\"}",
                "{\"service\": \"kodi\", \"name\": \"\", \"address\": \"http://kodi:8080\"}",
                "{\"service\": \"kodi\", \"name\": \"a\", \"address\": \"http://u:p@kodi:8080\"}",
                "{\"service\": \"kodi\", \"name\": \"a\", \"address\": \"http://169.254.169.254\"}",
                "{\"service\": \"kodi\", \"name\": \"a\", \"address\": \"http://k\", \"pathMappings\": [{\"ours\": \"/a\"}]}",
                "{\"service\": \"kodi\", \"name\": \"a\", \"address\": \"http://k\","
                        + " \"pathMappings\": [{\"ours\": \"a\", \"theirs\": \"b\"}]}",
                "{\"service\": \"kodi\", \"name\": \"a\", \"address\": \"http://k\","
                        + " \"pathMappings\": [{\"ours\": \"/a\", \"theirs\": \"smb://u:p@nas/a\"}]}",
                "{\"service\": \"kodi\", \"name\": \"a\", \"address\": \"http://k\","
                        + " \"pathMappings\": [{\"ours\": \"/a/../b\", \"theirs\": \"/b\"}]}",
                "{\"service\": \"jellyfin\", \"name\": \"a\", \"address\": \"http://j:8096\", \"group\": \"house\"}",
                "{\"service\": \"kodi\", \"name\": \"a\", \"address\": \"http://k\", \"group\": \"" + TOO_LONG + "\"}",
                "no json"
            })
    void refusesWhatIsNoTarget(String body) {
        Answer answer = service.post("/api/v1/targets", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asString()).isNotBlank();
        assertThat(service.get("/api/v1/targets").body()).isEqualTo("[]");
    }

    @Test
    void keepsAGroupUntilItIsEmptied() {
        String path = "/api/v1/targets/" + created("kodi", "http://127.0.0.1:8080", "x");

        service.put(path, "{\"group\": \" 居間 \"}");
        Answer kept = service.put(path, "{\"name\": \"other\"}");
        Answer emptied = service.put(path, "{\"group\": \"  \"}");

        assertThat(kept.json().path("group").asString()).isEqualTo("居間");
        assertThat(emptied.json().path("group").asString("")).isEmpty();
    }

    @Test
    void refusesANameThatIsTaken() {
        created("kodi", "http://127.0.0.1:8080", "x");

        assertThat(create("kodi", "http://127.0.0.1:8081", "x").status()).isEqualTo(409);
    }

    @Test
    void refusesThoseWhoMayNot() throws IOException, InterruptedException {
        String token = service.bean(CallerToken.class).issue(new Caller("somebody", Caller.Role.EDITOR));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.port() + "/api/v1/targets"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void asksEveryTargetOfAServiceAtOnce() {
        long kodi = created("kodi", player.address(), "x");
        created("jellyfin", player.address(), "x");

        Answer asked = service.post("/api/v1/notifications/config/kodi/test", null);
        Answer nobody = service.post("/api/v1/notifications/config/plex/test", null);

        assertThat(asked.json()).hasSize(1);
        assertThat(asked.json().path(0).path("id").asLong()).isEqualTo(kodi);
        assertThat(asked.json().path(0).path("answer").path("product").asString())
                .isEqualTo("Kodi 21.2");
        assertThat(nobody.status()).isEqualTo(409);
    }

    @Test
    void saysWhichLibrariesAPlayerKnows() {
        service.send(Samples.of(LibraryChanged.class));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.bean(JdbcClient.class)
                                .sql("select count(*) from library")
                                .query(Long.class)
                                .single()
                        > 0);
        String root = Samples.of(LibraryChanged.class).library().linkRoot();
        long kodi = created("kodi", player.address(), "x");
        long jellyfin = created("jellyfin", player.address(), "x");

        Answer unmapped = service.post("/api/v1/targets/" + kodi + "/test", null);
        service.put(
                "/api/v1/targets/" + kodi,
                "{\"pathMappings\": [{\"ours\": \"" + root + "\", \"theirs\": \"smb://nas/movies\"}]}");
        service.put(
                "/api/v1/targets/" + jellyfin,
                "{\"pathMappings\": [{\"ours\": \"" + root + "\", \"theirs\": \"/media/movies4k\"}]}");
        Answer mapped = service.post("/api/v1/targets/" + kodi + "/test", null);
        Answer beside = service.post("/api/v1/targets/" + jellyfin + "/test", null);

        assertThat(unmapped.json().path("ok").asBoolean(true)).isFalse();
        assertThat(unmapped.json().path("product").asString()).isEqualTo("Kodi 21.2");
        assertThat(mapped.json().path("ok").asBoolean(false)).isTrue();
        assertThat(mapped.json().path("libraries").path(0).path("path").asString())
                .isEqualTo("smb://nas/movies/");
        assertThat(beside.json().path("ok").asBoolean(true)).isFalse();
        assertThat(beside.json().path("product").asString()).isEqualTo("Jellyfin Server 10.11.3");
        assertThat(beside.json().path("libraries").path(0).path("remark").asString())
                .contains("[/media/movies, /media/shows]");
    }

    @Test
    void refusesWhatNobodyCanAskOrKeep() {
        Answer state = service.get("/api/v1/deliveries?state=lost");
        Answer config = service.put("/api/v1/notifications/config/kodi", "{\"config\": {\"a\": \"\\u0000\"}}");

        assertThat(state.status()).isEqualTo(400);
        assertThat(state.body()).contains("never 'lost'", "pending");
        assertThat(config.status()).isEqualTo(400);
    }

    @Test
    void settingsThatEverybodySeesTakeNoSecret() {
        Answer refused = service.put(
                "/api/v1/notifications/config/kodi", "{\"config\": {\"plex\": [{\"plexToken\": \"abc\"}]}}");
        Answer taken = service.put("/api/v1/notifications/config/kodi", "{\"config\": {\"library\": \"Films\"}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("'plexToken' is a secret");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(service.get("/api/v1/notifications/config/kodi").body()).doesNotContain("abc");
    }

    @Test
    void testsATargetBeforeItIsStoredAndOneAsItWouldBeChanged() {
        String body = "{\"service\": \"kodi\", \"name\": \"k\", \"address\": \"%s\"}".formatted(player.address());
        long stored = created("jellyfin", "http://127.0.0.1:1", "x");

        Answer unsaved = service.post("/api/v1/targets/test", body);
        Answer changed = service.post(
                "/api/v1/targets/test?id=" + stored,
                "{\"address\": \"%s\", \"secret\": \"y\"}".formatted(player.address()));

        assertThat(unsaved.json().path("product").asString()).isEqualTo("Kodi 21.2");
        assertThat(changed.json().path("product").asString()).isEqualTo("Jellyfin Server 10.11.3");
        assertThat(service.get("/api/v1/targets").json()).hasSize(1);
        assertThat(service.post("/api/v1/targets/test", "{\"service\": \"vhs\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void ofTwoWhoChangeATargetTheSecondSeesWhatItIsNow() {
        long id = created("kodi", player.address(), "x");
        long seen = service.get("/api/v1/targets/" + id).json().path("revision").asLong();

        Answer first = service.put("/api/v1/targets/" + id, "{\"revision\":%d,\"name\":\"Attic\"}".formatted(seen));
        service.post("/api/v1/targets/" + id + "/test", null);
        Answer second = service.put("/api/v1/targets/" + id, "{\"revision\":%d,\"enabled\":false}".formatted(seen));
        Answer third = service.put(
                "/api/v1/targets/" + id,
                "{\"revision\":%d,\"enabled\":false}"
                        .formatted(first.json().path("revision").asLong()));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("current").path("name").asString()).isEqualTo("Attic");
        assertThat(third.status()).isEqualTo(200);
    }

    @Test
    void saysInWordsThatAPlayerDoesNotAnswer() {
        player.answers(401);
        long id = created("kodi", player.address(), "x");

        Answer refused = service.post("/api/v1/targets/" + id + "/test", null);
        player.close();
        Answer off = service.post("/api/v1/targets/" + id + "/test", null);

        assertThat(refused.json().path("summary").asString()).contains("refuses user name or password");
        assertThat(off.json().path("ok").asBoolean(true)).isFalse();
        assertThat(off.json().path("summary").asString()).contains("cannot be reached");
    }

    private static long created(String kind, String address, String secret) {
        return create(kind, address, secret).json().path("id").asLong();
    }

    private static Answer create(String kind, String address, String secret) {
        return service.post("/api/v1/targets", """
                {"service": "%s", "name": "%s", "address": "%s", "username": "u", "secret": "%s"}
                """.formatted(kind, kind, address, secret));
    }
}
