package app.marquee.enrichment.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.enrichment.EnrichmentApplication;
import app.marquee.enrichment.Said;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.MessageJson;
import app.marquee.model.command.EnrichItem;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.MediaKind;
import app.marquee.model.topology.ServiceName;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.tmdb.TmdbStandIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The service with four movies and a series whose facts are known. */
final class CatalogueUnderTest implements AutoCloseable {
    private final TmdbStandIn tmdb = TmdbStandIn.start();
    private final ServiceUnderTest service;
    private long jobs;

    CatalogueUnderTest() {
        service = ServiceUnderTest.start(
                ServiceName.ENRICHMENT,
                EnrichmentApplication.class,
                "enrichment.tmdb.base-url=" + tmdb.apiUrl(),
                "enrichment.tmdb.image-base-url=" + tmdb.imageUrl(),
                "enrichment.tmdb.api-key=0123456789abcdef",
                "enrichment.budget.profile=off",
                "enrichment.artwork.compared-every=100ms");
        service.send(Said.library(1, LibraryKind.MOVIES, false));
        service.send(Said.library(2, LibraryKind.SERIES, false));
        service.send(Said.movie(11, 1, "Star Wars", 1977, ExternalIds.ofTmdb(11)));
        service.send(Said.movie(12, 1, "Finding Nemo", 2003, ExternalIds.ofTmdb(12)));
        service.send(Said.movie(13, 1, "Forrest Gump", 1994, ExternalIds.ofTmdb(13)));
        service.send(Said.movie(15, 1, "Citizen Kane", 1941, ExternalIds.ofTmdb(15)));
        service.send(Said.episode(21, 1, "Breaking Bad", 2008, ExternalIds.ofTmdb(1396), 1, 1));
        service.send(Said.episode(22, 1, "Breaking Bad", 2008, ExternalIds.ofTmdb(1396), 1, 2));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(get("/api/v1/movies?state=enriched").path("total").asInt())
                    .isEqualTo(4);
            assertThat(get("/api/v1/episodes?state=enriched").path("total").asInt())
                    .isEqualTo(2);
        });
    }

    @Override
    public void close() {
        service.close();
        tmdb.close();
    }

    TmdbStandIn tmdb() {
        return tmdb;
    }

    ServiceUnderTest service() {
        return service;
    }

    static MovieFacts titled(MovieFacts facts, String title) {
        return new MovieFacts(
                facts.id(),
                facts.imdb(),
                title,
                title,
                facts.language(),
                facts.released(),
                facts.minutes(),
                facts.genres(),
                facts.set(),
                facts.plot(),
                facts.renown());
    }

    void refresh(long item) {
        long job = ++jobs;
        service.send(new EnrichItem(item, true, job));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service.sent(JobProgress.class))
                        .extracting(JobProgress::jobId)
                        .contains(job));
    }

    void publish(long item) {
        service.send(new AssetPublished(
                item,
                MediaKind.MOVIE,
                last(item).revision(),
                1,
                "a folder",
                "a title",
                AssetPublished.Outcome.WRITTEN,
                List.of(),
                List.of(),
                List.of(),
                null,
                false));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                get("/api/v1/items/" + item).path("state").stringValue())
                        .isEqualTo("published"));
    }

    MetadataEnriched last(long item) {
        return service.sent(MetadataEnriched.class).stream()
                .filter(each -> each.itemId() == item)
                .toList()
                .getLast();
    }

    long id(String title) {
        List<Long> ids = new ArrayList<>();
        Consumer<JsonNode> add = each -> ids.add(each.path("id").asLong());
        get("/api/v1/movies?limit=200").path("items").values().stream()
                .filter(each -> each.path("title").stringValue().equals(title))
                .forEach(add);
        return ids.getFirst();
    }

    JsonNode get(String path) {
        return MessageJson.mapper().readTree(service.get(path).body());
    }

    static List<String> titles(JsonNode page) {
        return page.path("items").values().stream()
                .map(each -> each.path("title").stringValue())
                .toList();
    }
}
