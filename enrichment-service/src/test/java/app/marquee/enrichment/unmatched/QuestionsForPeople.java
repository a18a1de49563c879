package app.marquee.enrichment.unmatched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.enrichment.EnrichmentApplication;
import app.marquee.enrichment.Said;
import app.marquee.enrichment.SmallTmdb;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.MediaUnmatched;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.ItemFile;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.topology.ServiceName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that is asked what files show, and what it said of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QuestionsForPeople {
    final SmallTmdb tmdb = new SmallTmdb();
    ServiceUnderTest service;

    @BeforeAll
    void start() {
        tmdb.answer("/movie/49521", "movie-49521.json");
        service = ServiceUnderTest.start(
                ServiceName.ENRICHMENT,
                EnrichmentApplication.class,
                "enrichment.tmdb.base-url=" + tmdb.url(),
                "enrichment.tmdb.api-key=0123456789abcdef",
                "enrichment.budget.profile=off");
        service.send(Said.library(1, LibraryKind.MOVIES, false));
    }

    @AfterAll
    void stop() {
        service.close();
        tmdb.close();
    }

    String take(String lines) {
        return service.post("/api/v1/enrichment/decisions", lines).body();
    }

    long one(String sql) {
        return service.bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    void showing(int tmdbId, Integer... files) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(latest(tmdbId))
                        .extracting(file -> (int) file.file().id())
                        .containsExactlyInAnyOrder(files));
    }

    long question(String title) {
        return service.bean(JdbcClient.class)
                .sql("select id from question where title = :title")
                .param("title", title)
                .query(Long.class)
                .single();
    }

    List<ItemFile> latest(int tmdbId) {
        return service.sent(MetadataEnriched.class).stream()
                .filter(item -> Integer.valueOf(tmdbId).equals(item.ids().tmdb()))
                .reduce((one, later) -> later)
                .map(MetadataEnriched::files)
                .orElse(List.of());
    }

    void unmatched(Integer... files) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service.sent(MediaUnmatched.class))
                        .flatExtracting(MediaUnmatched::files)
                        .extracting(file -> (int) file.id())
                        .contains(files));
    }

    List<MediaUnmatched> of(long file) {
        return service.sent(MediaUnmatched.class).stream()
                .filter(each -> each.files().stream().map(FileReference::id).anyMatch(id -> id == file))
                .toList();
    }

    void shown(Integer... files) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service.sent(MetadataEnriched.class))
                        .extracting(MetadataEnriched::files)
                        .anySatisfy(shown -> assertThat(shown)
                                .extracting(file -> (int) file.file().id())
                                .containsExactlyInAnyOrder(files)));
    }
}
