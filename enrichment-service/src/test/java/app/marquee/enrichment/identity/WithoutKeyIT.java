package app.marquee.enrichment.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.enrichment.EnrichmentApplication;
import app.marquee.enrichment.Said;
import app.marquee.enrichment.SmallTmdb;
import app.marquee.messaging.testing.Answer;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.topology.ServiceName;
import app.marquee.testkit.infrastructure.Place;
import app.marquee.testkit.tmdb.TmdbStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithoutKeyIT {
    @TempDir
    Path home;

    @Test
    void filesWaitForAKeyWhileTheDemoGoesOnAndGoOnWhenAPersonEntersOne() {
        try (TmdbStandIn standIn = TmdbStandIn.start();
                Place place = Place.make()) {
            try (ServiceUnderTest service = start(
                    place,
                    "enrichment.tmdb.base-url=" + standIn.apiUrl(),
                    "enrichment.tmdb.demo-url=" + standIn.address())) {
                service.send(Said.library(1, LibraryKind.MOVIES, false));
                service.send(Said.library(2, LibraryKind.SERIES, true));
                service.send(Said.movie(1, 1, "The Matrix", 1999, ExternalIds.NONE));
                service.send(Said.movie(2, 1, "Man of Steel", 2013, ExternalIds.ofTmdb(49521)));
                service.send(Said.episode(3, 1, "Breaking Bad", 2008, ExternalIds.NONE, 1, 1));

                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() ->
                                assertThat(service.sent(MetadataEnriched.class)).hasSize(2));
                assertThat(service.get("/api/v1/enrichment/summary").body())
                        .contains("no TMDb key: enter it in the settings or set TMDB_API_KEY")
                        .contains("\"open\":1")
                        .contains("\"waiting\":[{\"files\":2,\"reason\":\"no_key\"");
                assertThat(service.get("/api/v1/enrichment/providers").body())
                        .contains("{\"name\":\"tmdb\",\"role\":\"facts\",\"state\":\"off\"")
                        .contains("{\"name\":\"tmdb-demo\",\"role\":\"demo\",\"state\":\"ready\"")
                        .contains("no TheTVDB key: enter it in the settings or set TVDB_API_KEY");
                assertThat(service.get("/api/v1/enrichment/providers/omdb"))
                        .satisfies(answer -> assertThat(answer.status()).isEqualTo(404))
                        .satisfies(answer -> assertThat(answer.body())
                                .contains("there is no provider omdb", "tmdb, tmdb-demo, fanart.tv, tvdb"));
                assertThat(service.anonymously("/actuator/prometheus").body())
                        .contains("enrichment_budget_tokens{")
                        .contains("enrichment_budget_pause_until{")
                        .contains("resilience4j_bulkhead_available_concurrent_calls{");
                assertThat(service.anonymously("/actuator/health").body())
                        .contains("2 files wait: no TMDb key: enter it in the settings or set TMDB_API_KEY");

                assertThat(service.post(
                                        "/api/v1/checks/provider",
                                        "{\"provider\":\"tmdb\",\"key\":\"0123456789abcdef\"}")
                                .body())
                        .contains("\"ok\":true");
                Answer entered = service.put(
                        "/api/v1/enrichment/settings",
                        "{\"values\":{\"enrichment.tmdb.api-key\":\"0123456789abcdef\"}}");
                assertThat(entered.status()).as(entered.body()).isEqualTo(200);
                assertThat(service.get("/api/v1/enrichment/providers").body())
                        .contains("{\"name\":\"tmdb\",\"role\":\"facts\",\"state\":\"ready\"");
                await().atMost(Duration.ofSeconds(40))
                        .untilAsserted(() -> assertThat(service.sent(MetadataEnriched.class))
                                .extracting(item -> item.details().title())
                                .contains("The Matrix", "Man of Steel"));
            }
        }
    }

    @Test
    void aRefusedKeyIsTriedOnceWhileTheDemoGoesOn() {
        try (TmdbStandIn standIn = TmdbStandIn.start();
                SmallTmdb tmdb = new SmallTmdb();
                Place place = Place.make()) {
            String refusal = "{\"status_code\": 7, \"status_message\": \"Invalid API key\"}";
            tmdb.answer("/movie/49521", 401, refusal).answer("/search/movie", 401, refusal);
            try (ServiceUnderTest service = start(
                    place,
                    "enrichment.tmdb.api-key=0123456789abcdef",
                    "enrichment.tmdb.base-url=" + tmdb.url(),
                    "enrichment.tmdb.demo-url=" + standIn.address())) {
                service.send(Said.library(1, LibraryKind.MOVIES, false));
                service.send(Said.library(2, LibraryKind.SERIES, true));
                service.send(Said.movie(1, 1, "Man of Steel", 2013, ExternalIds.ofTmdb(49521)));
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(service.get("/api/v1/enrichment/summary")
                                        .body())
                                .contains("{\"files\":1,\"reason\":\"key_refused\""));

                service.send(Said.movie(2, 1, "The Matrix", 1999, ExternalIds.NONE));
                service.send(Said.episode(3, 1, "Breaking Bad", 2008, ExternalIds.NONE, 1, 1));

                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() ->
                                assertThat(service.sent(MetadataEnriched.class)).hasSize(2));
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(service.get("/api/v1/enrichment/summary")
                                        .body())
                                .contains("{\"files\":2,\"reason\":\"key_refused\"")
                                .contains("TMDb refused the key: enter a valid one in the settings"));
                assertThat(tmdb.asked("/")).hasSize(1);
            }
        }
    }

    private ServiceUnderTest start(Place place, String... properties) {
        String[] all = Stream.concat(
                        Arrays.stream(properties),
                        Stream.of("enrichment.budget.profile=off", "enrichment.budget.demo-profile=off"))
                .toArray(String[]::new);
        return ServiceUnderTest.startAt(place, home, ServiceName.ENRICHMENT, EnrichmentApplication.class, all);
    }
}
