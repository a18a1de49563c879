package app.marquee.gateway.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.gateway.Gateway;
import app.marquee.messaging.testing.Answer;
import app.marquee.model.event.WebhookReceived;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WebhookIT {
    static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = new Gateway();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void anImportIsAnsweredWithItsJobAndHandedOnWithOneCorrelation() {
        Answer answer = gateway.webhook("radarr", movie("Heat", 949));

        assertThat(answer.status()).isEqualTo(202);
        long job = answer.json().path("jobId").longValue();
        await().untilAsserted(() -> assertThat(gateway.service().sent(WebhookReceived.class))
                .anySatisfy(webhook -> assertThat(webhook.jobId()).isEqualTo(job)));
        assertThat(gateway.query("select correlation_id from job_history where id = " + job))
                .containsExactly(gateway.service().deliveries(WebhookReceived.class).stream()
                        .filter(message -> new String(message.getBody(), StandardCharsets.UTF_8)
                                .contains("\"jobId\":" + job + ","))
                        .findFirst()
                        .orElseThrow()
                        .getMessageProperties()
                        .getCorrelationId());
    }

    @Test
    void theSameImportTwiceAtOnceIsAcceptedTwiceAndHandedOnOnce() {
        List<CompletableFuture<Answer>> answers = IntStream.range(0, 2)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> gateway.webhook("radarr", movie("Alien", 348))))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(202));
        await().untilAsserted(() -> assertThat(gateway.query(
                        "select status from job_history where payload #>> '{movie,title}' = 'Alien' order by status"))
                .containsExactly("completed", "duplicate"));
        await().untilAsserted(() -> assertThat(titles()).contains("Alien"));
        assertThat(titles().stream().filter("Alien"::equals)).hasSize(1);
    }

    @Test
    void tenAtOnceAreAllHandedOn() {
        var answers = IntStream.range(0, 10)
                .mapToObj(n ->
                        CompletableFuture.supplyAsync(() -> gateway.webhook("radarr", movie("Movie " + n, 10_000 + n))))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(202));
        await().untilAsserted(() -> assertThat(titles())
                .contains(IntStream.range(0, 10).mapToObj(n -> "Movie " + n).toArray(String[]::new)));
    }

    @Test
    void aTestAndWhatConcernsNoLibraryAreRecordedAndAskForNothing() {
        for (String event : List.of("Test", "Grab", "Health", "SomethingNew")) {
            long job = gateway.webhook(
                            "sonarr", "{\"eventType\":\"" + event + "\",\"series\":{\"title\":\"No " + event + "\"}}")
                    .json()
                    .path("jobId")
                    .longValue();
            await().untilAsserted(() -> assertThat(gateway.query("select status from job_history where id = " + job))
                    .containsExactly("completed"));
        }
        assertThat(titles()).noneMatch(title -> title.startsWith("No "));
    }

    @Test
    void oneThatNamesMoreThanAMessageCarriesFailsByName() {
        String files = IntStream.range(0, 12_000)
                .mapToObj(n -> "{\"relativePath\":\"%s/%d.mkv\"}".formatted("long/".repeat(20), n))
                .collect(Collectors.joining(","));

        long job = gateway.webhook(
                        "sonarr",
                        "{\"eventType\":\"Download\",\"series\":{\"title\":\"Too Much\",\"path\":\"/s\"},\"episodeFiles\":["
                                + files + "]}")
                .json()
                .path("jobId")
                .longValue();

        await().untilAsserted(() -> assertThat(gateway.query("select error_message from job_history where id = " + job))
                .singleElement()
                .asString()
                .contains("more than a message carries"));
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheRemedy() {
        assertThat(gateway.webhook("radarr", "<xml/>").status()).isEqualTo(400);
        assertThat(gateway.webhook("radarr", "").status()).isEqualTo(400);
        assertThat(gateway.webhook("radarr", "[1]").status()).isEqualTo(400);
        assertThat(gateway.webhook("radarr", "{\"eventType\":")
                        .json()
                        .path("remedy")
                        .asString())
                .isNotBlank();
        Answer large = gateway.webhook("radarr", "{\"a\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().path("error").asString()).contains("5 MB");
    }

    @Test
    void charactersTheDatabaseCannotStoreAreReplaced() {
        Answer answer = gateway.webhook(
                "radarr",
                "{\"eventType\":\"Rename\",\"movie\":{\"title\":\"a\\u0000b\\ud800c\",\"folderPath\":\"/m/x\"}}");

        assertThat(answer.status()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(titles()).contains("a\uFFFDb\uFFFDc"));
    }

    @Test
    void theSecretComesByHeaderBasicQueryOrPathAndOnEveryFaceOfTheApi() {
        String secret = gateway.secret("webhook-radarr");
        String basic = "Basic "
                + Base64.getEncoder().encodeToString(("anybody:" + secret).getBytes(StandardCharsets.ISO_8859_1));
        String body = "{\"eventType\":\"Test\"}";

        assertThat(gateway.ask("POST", "/api/webhooks/radarr", body, "Authorization", basic)
                        .statusCode())
                .isEqualTo(202);
        assertThat(gateway.ask("PUT", "/api/v1/webhooks/radarr?token=" + secret, body)
                        .statusCode())
                .isEqualTo(202);
        assertThat(gateway.ask("POST", "/v1/webhooks/radarr/" + secret, body).statusCode())
                .isEqualTo(202);
        assertThat(gateway.ask("POST", "/api/webhooks/radarr/", body, "X-Api-Key", secret)
                        .statusCode())
                .isEqualTo(202);
        assertThat(gateway.ask("POST", "/api/webhooks/radarr", body).statusCode())
                .isEqualTo(401);
        assertThat(gateway.ask("POST", "/api/webhooks/sonarr?token=" + secret, body)
                        .statusCode())
                .isEqualTo(401);
        assertThat(gateway.ask("GET", "/api/v1/jobs", null, "X-Api-Key", secret).statusCode())
                .isEqualTo(401);
    }

    private static List<String> titles() {
        return gateway.service().sent(WebhookReceived.class).stream()
                .map(webhook -> String.valueOf(webhook.title()))
                .toList();
    }

    private static String movie(String title, int tmdb) {
        return """
                {"movie":{"id":7,"title":"%s","year":1995,"folderPath":"/data/media/movies/%s (1995)","tmdbId":%d},
                 "movieFile":{"id":9,"relativePath":"%s (1995).mkv","path":"/downloads/x.mkv","size":1234},
                 "isUpgrade":false,"downloadId":"ABC%d","eventType":"Download","instanceName":"Radarr"}
                """.formatted(title, title, tmdb, title, tmdb);
    }
}
