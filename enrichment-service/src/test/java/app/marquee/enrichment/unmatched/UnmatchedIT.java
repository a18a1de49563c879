package app.marquee.enrichment.unmatched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.enrichment.EnrichmentApplication;
import app.marquee.enrichment.Said;
import app.marquee.enrichment.SmallTmdb;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.MediaUnmatched;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.topology.ServiceName;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnmatchedIT {
    private final SmallTmdb tmdb = new SmallTmdb();
    private ServiceUnderTest service;

    @BeforeEach
    void start() {
        tmdb.answer("/search/movie", "two-films-same-title-and-year.json").answer("/movie/49521", "movie-49521.json");
        service = ServiceUnderTest.start(
                ServiceName.ENRICHMENT,
                EnrichmentApplication.class,
                "enrichment.tmdb.base-url=" + tmdb.url(),
                "enrichment.tmdb.api-key=0123456789abcdef",
                "enrichment.budget.profile=off");
        service.send(Said.library(1, LibraryKind.MOVIES, false));
    }

    @AfterEach
    void stop() {
        service.close();
        tmdb.close();
    }

    @Test
    void settlesAllFilesByOnePersonsAnswerForEver() {
        service.send(Said.movie(1, 1, "Arrival", 2016, ExternalIds.NONE));
        service.send(Said.movie(2, 1, "Arrival", 2016, ExternalIds.NONE));
        unmatched(2);
        assertThat(service.get("/api/v1/unmatched-files").body())
                .contains("\"total\":2")
                .contains("\"tmdbId\":329865")
                .contains("several titles fit");

        assertThat(service.post("/api/v1/unmatched-files/1/match", "{\"tmdbId\": 49521}")
                        .status())
                .isEqualTo(202);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service.sent(MetadataEnriched.class))
                        .anySatisfy(movie -> assertThat(movie.files())
                                .extracting(file -> file.file().id())
                                .containsExactlyInAnyOrder(1L, 2L)));
        assertThat(service.get("/api/v1/unmatched-files").body()).contains("\"total\":0");
        int searches = tmdb.asked("/search").size();
        service.send(Said.movie(3, 1, "Arrival", 2016, ExternalIds.NONE));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                service.sent(MetadataEnriched.class).getLast().files())
                        .hasSize(3));
        assertThat(tmdb.asked("/search")).hasSize(searches);
    }

    @Test
    void dismissesAndAsksAgain() {
        service.send(Said.movie(1, 1, "Arrival", 2016, ExternalIds.NONE));
        unmatched(1);

        assertThat(service.post("/api/v1/unmatched-files/1/dismiss", null).status())
                .isEqualTo(204);
        assertThat(service.get("/api/v1/unmatched-files").body()).contains("\"total\":0");
        assertThat(service.get("/api/v1/unmatched-files?state=dismissed").body())
                .contains("\"total\":1");
        tmdb.answer("/search/movie", "several-films-one-title.json");
        assertThat(service.post("/api/v1/unmatched-files/1/refresh", null).status())
                .isEqualTo(202);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                service.get("/api/v1/unmatched-files/1").body())
                        .contains("\"state\":\"unmatched\"")
                        .contains("Stalin: Man of Steel"));
    }

    @Test
    void refusesWhatIsNoMatch() {
        assertThat(service.post("/api/v1/unmatched-files/7/match", "{\"tmdbId\": 5}")
                        .status())
                .isEqualTo(404);
        assertThat(service.post("/api/v1/unmatched-files/7/match", "{}").status())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/unmatched-files?size=9999").status()).isEqualTo(400);
    }

    private void unmatched(int files) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service.sent(MediaUnmatched.class).stream()
                                .flatMap(each -> each.files().stream())
                                .distinct())
                        .hasSize(files));
    }
}
