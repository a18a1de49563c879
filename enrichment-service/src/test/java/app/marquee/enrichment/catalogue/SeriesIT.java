package app.marquee.enrichment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.enrichment.EnrichmentApplication;
import app.marquee.enrichment.Said;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.command.EnrichItem;
import app.marquee.model.command.ReplayState;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.SeasonInfo;
import app.marquee.model.topology.ServiceName;
import app.marquee.testkit.tmdb.TmdbStandIn;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeriesIT {
    private final TmdbStandIn tmdb = TmdbStandIn.start();
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(
                ServiceName.ENRICHMENT,
                EnrichmentApplication.class,
                "enrichment.tmdb.base-url=" + tmdb.apiUrl(),
                "enrichment.tmdb.api-key=0123456789abcdef",
                "enrichment.budget.profile=off");
        service.send(Said.library(2, LibraryKind.SERIES, false));
    }

    @AfterAll
    void stop() {
        service.close();
        tmdb.close();
    }

    @Test
    @Order(1)
    void asksOnceForAllFilesOfASeriesAndSaysTheSeriesBeforeItsEpisodes() {
        for (int season = 1; season <= 2; season++) {
            for (int number = 1; number <= 7; number++) {
                service.send(
                        Said.episode(season * 100 + number, 1, "Breaking Bad", 2008, ExternalIds.NONE, season, number));
            }
        }

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(episodes().stream()
                                .map(MetadataEnriched::itemId)
                                .distinct())
                        .hasSize(14));
        assertThat(tmdb.count("/search/tv")).isEqualTo(1);
        assertThat(tmdb.count("/tv/1396")).isEqualTo(1);
        List<MetadataEnriched> said = service.sent(MetadataEnriched.class);
        assertThat(said.getFirst().kind()).isEqualTo(MediaKind.SERIES);
        for (MetadataEnriched episode : episodes()) {
            MetadataEnriched.Parent parent = Objects.requireNonNull(episode.parent());
            assertThat(said.subList(0, said.indexOf(episode))).anySatisfy(before -> {
                assertThat(before.itemId()).isEqualTo(parent.itemId());
                assertThat(before.revision()).isEqualTo(parent.revision());
            });
        }
    }

    @Test
    @Order(2)
    void tellsTheSeriesWithItsFolderItsSeasonsAndTheirPosters() {
        MetadataEnriched series = lastSeries();

        assertThat(series.folders()).containsExactly(new MetadataEnriched.ItemFolder(2, "Breaking Bad"));
        assertThat(series.files()).isEmpty();
        assertThat(series.details().seasons()).extracting(SeasonInfo::number).containsExactly(1, 2);
        assertThat(series.artwork())
                .filteredOn(art -> art.type() == ArtworkType.POSTER && art.season() != null)
                .extracting(Artwork::season)
                .containsExactly(1, 2);
    }

    @Test
    @Order(3)
    void saysBothEpisodesOfADoubleEpisode() {
        service.send(Said.episode(301, 1, "Breaking Bad", 2008, ExternalIds.ofTmdb(1396), 3, 1, 2));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(episodes().stream()
                                .filter(each ->
                                        Integer.valueOf(3).equals(each.details().seasonNumber())))
                        .hasSize(2));
        List<MetadataEnriched> both = episodes().stream()
                .filter(each -> Integer.valueOf(3).equals(each.details().seasonNumber()))
                .toList();
        assertThat(both).extracting(each -> each.files().getFirst().ordinal()).containsExactlyInAnyOrder(0, 1);
        assertThat(tmdb.count("/tv/1396")).isEqualTo(1);
        assertThat(lastSeries().details().seasons())
                .extracting(SeasonInfo::number)
                .containsExactly(1, 2, 3);
    }

    @Test
    @Order(4)
    void namesAnEpisodeNobodyKnowsByItsNumber() {
        service.send(Said.episode(599, 1, "Breaking Bad", 2008, ExternalIds.ofTmdb(1396), 5, 40));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(episodes())
                        .anySatisfy(each -> assertThat(each.details().title()).isEqualTo("Episode 40")));
    }

    @Test
    @Order(5)
    void saysAnItemAgainWithoutTheFileThatShowsAnother() {
        service.send(Said.episode(101, 2, "Breaking Bad", 2008, ExternalIds.ofTmdb(1396), 4, 1));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(last(1, 1).files()).isEmpty());
        assertThat(last(4, 1).files()).hasSize(1);
    }

    @Test
    @Order(6)
    void saysNothingWhenARefreshChangesNothingAndEndsTheJob() {
        int before = service.sent(MetadataEnriched.class).size();

        service.send(new EnrichItem(lastSeries().itemId(), true, 77L));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service.sent(JobProgress.class))
                        .extracting(JobProgress::status)
                        .containsExactly(JobProgress.Status.COMPLETED));
        assertThat(tmdb.count("/tv/1396")).isEqualTo(2);
        assertThat(service.sent(MetadataEnriched.class)).hasSize(before);
    }

    @Test
    @Order(7)
    void saysEverythingAgainWithTheSameRevisions() {
        List<MetadataEnriched> before = service.sent(MetadataEnriched.class);

        service.send(new ReplayState("publisher-service"));

        long items = before.stream().map(MetadataEnriched::itemId).distinct().count();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(service.sent(MetadataEnriched.class)).hasSize(before.size() + (int) items));
        List<MetadataEnriched> all = service.sent(MetadataEnriched.class);
        assertThat(all.subList(before.size(), all.size()))
                .allSatisfy(again -> assertThat(before)
                        .extracting(MetadataEnriched::revision)
                        .contains(again.revision()));
    }

    @Test
    @Order(8)
    void notesWhatWasPublishedAndShowsIt() {
        MetadataEnriched series = lastSeries();

        service.send(new AssetPublished(
                series.itemId(),
                MediaKind.SERIES,
                series.revision(),
                2,
                "Breaking Bad",
                "Breaking Bad",
                AssetPublished.Outcome.WRITTEN,
                List.of(),
                List.of(),
                List.of(),
                null,
                false));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                service.get("/api/v1/items/" + series.itemId()).body())
                        .contains("\"state\":\"published\"")
                        .contains("\"hasUnpublishedChanges\":false"));
        assertThat(service.get("/api/v1/series").body()).contains("\"total\":1");
        assertThat(service.get("/api/v1/episodes?seriesId=" + series.itemId()).status())
                .isEqualTo(200);
        assertThat(service.get("/api/v1/enrichment/summary").body()).contains("\"series.published\":1");
        assertThat(service.get("/api/v1/items/999999").status()).isEqualTo(404);
    }

    private MetadataEnriched last(int season, int number) {
        return episodes().reversed().stream()
                .filter(each -> Integer.valueOf(season).equals(each.details().seasonNumber()))
                .filter(each -> Integer.valueOf(number).equals(each.details().episodeNumber()))
                .findFirst()
                .orElseThrow();
    }

    private MetadataEnriched lastSeries() {
        return service.sent(MetadataEnriched.class).reversed().stream()
                .filter(each -> each.kind() == MediaKind.SERIES)
                .findFirst()
                .orElseThrow();
    }

    private List<MetadataEnriched> episodes() {
        return service.sent(MetadataEnriched.class).stream()
                .filter(each -> each.kind() == MediaKind.EPISODE)
                .toList();
    }
}
