package app.marquee.enrichment.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.enrichment.EnrichmentApplication;
import app.marquee.enrichment.Said;
import app.marquee.enrichment.catalogue.WaitingItems;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Numbering;
import app.marquee.model.topology.ServiceName;
import app.marquee.testkit.catalogue.Catalogue;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.tmdb.TmdbStandIn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumberingIT {
    private static final SeriesFacts LONG_ANIME = titled("One Piece", 1999);
    private static final SeriesFacts DAILY = titled("The Daily Show", 1996);
    private static final SeriesFacts GROUPED = titled("Cowboy Bebop", 1998);
    private static final SeriesFacts UNKNOWN = titled("1899", 2022);

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
    void findsAnAbsoluteNumberInASeasonThatWasNotAskedForAtFirst() {
        int before = LONG_ANIME.regular().stream()
                .limit(18)
                .mapToInt(season -> season.episodes().size())
                .sum();

        service.send(numbered(1, LONG_ANIME, new Numbering(null, List.of(), List.of(before + 2), null)));

        shows(1, 19, 2);
    }

    @Test
    void findsADayInASeasonThatWasNotAskedForAtFirst() {
        LocalDate day = DAILY.season(10).orElseThrow().episode(33).orElseThrow().aired();

        service.send(numbered(2, DAILY, new Numbering(null, List.of(), List.of(), day)));

        shows(2, 10, 33);
    }

    @Test
    void asksAgainForAnEpisodeThatWasNotKnown() {
        service.send(numbered(4, UNKNOWN, Numbering.of(1, 99)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(service.sent(MetadataEnriched.class))
                        .anySatisfy(item -> assertThat(item.details().title()).isEqualTo("Episode 99")));
        long asked = tmdb.count("/tv/" + UNKNOWN.id());
        service.bean(WaitingItems.class).askForUnknownEpisodes();
        service.bean(JdbcClient.class)
                .sql("update season set fetched_at = now() - interval '1 day'")
                .update();

        service.bean(WaitingItems.class).askForUnknownEpisodes();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(tmdb.count("/tv/" + UNKNOWN.id())).isEqualTo(asked + 1));
    }

    @Test
    void placesFilesAnewByTheOrderAPersonChooses() {
        service.send(numbered(3, GROUPED, Numbering.of(1, 7)));
        shows(3, 1, 7);
        long series = service.sent(MetadataEnriched.class).stream()
                .filter(item -> item.kind() == MediaKind.SERIES)
                .filter(item -> Integer.valueOf(GROUPED.id()).equals(item.ids().tmdb()))
                .findFirst()
                .orElseThrow()
                .itemId();
        String path = "/api/v1/series/" + series + "/numbering";
        assertThat(service.get(path).body()).contains("\"order\":\"tmdb\"", "\"kind\":\"absolute\"");

        assertThat(service.put(path, "{\"order\": \"5f0000000000000" + GROUPED.id() + "\"}")
                        .status())
                .isEqualTo(204);

        assertThat(service.get(path).body()).contains("Absolute Order", "chosenBy");
        shows(3, 1, 7);
        assertThat(service.put(path, "{\"order\": \"nonsense\"}").status()).isEqualTo(400);
        assertThat(service.put(path, "{}").status()).isEqualTo(400);
        assertThat(service.put("/api/v1/series/999999/numbering", "{\"order\": \"tmdb\"}")
                        .status())
                .isEqualTo(404);
    }

    private void shows(long file, int season, int episode) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(service.sent(MetadataEnriched.class))
                        .filteredOn(item -> item.kind() == MediaKind.EPISODE)
                        .filteredOn(item -> item.files().stream()
                                .anyMatch(each -> each.file().id() == file))
                        .last()
                        .satisfies(item -> {
                            assertThat(item.details().seasonNumber()).isEqualTo(season);
                            assertThat(item.details().episodeNumber()).isEqualTo(episode);
                            assertThat(item.ids().tmdb()).isNotNull();
                        }));
    }

    private static MediaIdentified numbered(long file, SeriesFacts series, Numbering numbering) {
        MediaIdentified plain =
                Said.episode(file, 1, series.title(), series.year(), ExternalIds.ofTmdb(series.id()), 1, 1);
        return new MediaIdentified(
                plain.file(),
                plain.kind(),
                plain.folder(),
                plain.titles(),
                plain.year(),
                plain.country(),
                numbering,
                plain.ids(),
                plain.part(),
                plain.version(),
                plain.streams(),
                plain.localAssets(),
                plain.origin(),
                plain.videoChanged());
    }

    private static SeriesFacts titled(String title, int year) {
        return Catalogue.standard().series().stream()
                .filter(series -> series.title().equals(title) && series.year() == year)
                .findFirst()
                .orElseThrow();
    }
}
