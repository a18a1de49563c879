package app.marquee.enrichment.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.enrichment.EnrichmentApplication;
import app.marquee.enrichment.Said;
import app.marquee.enrichment.catalogue.WaitingItems;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.command.EnrichItem;
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
import app.marquee.testkit.tvdb.TvdbStandIn;
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
    private static final SeriesFacts DISORDERED = titled("Firefly", 2002);
    private static final SeriesFacts SPLIT = titled("Attack on Titan", 2013);
    private static final SeriesFacts UNKNOWN = titled("1899", 2022);

    private final TmdbStandIn tmdb = TmdbStandIn.start();
    private final TvdbStandIn tvdb = TvdbStandIn.start("good");
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(
                ServiceName.ENRICHMENT,
                EnrichmentApplication.class,
                "enrichment.tmdb.base-url=" + tmdb.apiUrl(),
                "enrichment.tmdb.api-key=0123456789abcdef",
                "enrichment.budget.profile=off",
                "enrichment.tvdb.base-url=" + tvdb.apiUrl(),
                "enrichment.tvdb.api-key=good",
                "enrichment.budget.tvdb-profile=off");
        service.send(Said.library(2, LibraryKind.SERIES, false));
    }

    @AfterAll
    void stop() {
        service.close();
        tmdb.close();
        tvdb.close();
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
        String path = "/api/v1/series/" + idOf(GROUPED) + "/numbering";
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

    @Test
    void showsAnotherEpisodeByAnotherOrderAndTellsTheOneItShowedWithoutTheFile() {
        service.send(numbered(5, DISORDERED, Numbering.of(1, 1)));
        shows(5, 1, 1);
        String path = "/api/v1/series/" + idOf(DISORDERED) + "/numbering";
        assertThat(service.get(path).body())
                .contains("\"id\":\"5e00000000000001437\"", "\"id\":\"tvdb:aired\"", "\"id\":\"tvdb:dvd\"");

        choose(path, "tvdb:aired");
        shows(5, 1, 2);
        shownByNobody(DISORDERED, 1, 1);

        service.send(numbered(6, DISORDERED, Numbering.of(1, 11)));
        shows(6, 1, 1);

        choose(path, "tmdb");
        shows(5, 1, 1);
        shows(6, 1, 11);
        shownByNobody(DISORDERED, 1, 2);

        choose(path, "5e00000000000001437");
        shows(5, 1, 2);
        assertThat(service.delete(path).status()).isEqualTo(204);
        shows(5, 1, 1);
    }

    @Test
    void takesOverWhatTheProviderChangedInAChosenOrder() {
        SeriesFacts series = titled("Breaking Bad", 2008);
        service.send(numbered(7, series, Numbering.of(2, 3)));
        shows(7, 2, 3);
        long id = idOf(series);
        choose("/api/v1/series/" + id + "/numbering", "tvdb:dvd");
        service.bean(JdbcClient.class)
                .sql(
                        "update numbering_place set number = 4 where series_id = :id and order_season = 2 and order_number = 3")
                .param("id", id)
                .update();

        service.send(new EnrichItem(id, true, null));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                service.bean(NumberingRepository.class).of(id).places(Numbering.of(2, 3)))
                        .containsExactly(new Place(2, 3)));
        shows(7, 2, 3);
    }

    @Test
    void countsThroughByItselfWhatIsSplitIntoSeasonsThere() {
        service.send(numbered(8, SPLIT, Numbering.of(1, 3)));
        shows(8, 1, 3);
        service.send(numbered(9, SPLIT, Numbering.of(1, 70)));
        shows(9, 4, 11);
        long id = idOf(SPLIT);
        assertThat(service.get("/api/v1/series/" + id + "/numbering").body())
                .contains("\"order\":\"absolute\"", "\"automatic\":true");

        service.send(numbered(10, SPLIT, Numbering.of(2, 5)));

        shows(10, 2, 5);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(service.get("/api/v1/series/" + id + "/numbering")
                                .body())
                        .contains("\"order\":\"tmdb\"", "fit no order that is known"));
    }

    @Test
    void namesTheOrderThatWouldFitWhereItIsNotCertain() {
        SeriesFacts series = titled("Dark", 2017);
        service.send(numbered(11, series, Numbering.of(1, 11)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(service.get("/api/v1/enrichment/numbering-doubts")
                                .body())
                        .contains("\"title\":\"Dark\"", "all seasons counted through"));
        assertThat(service.get("/api/v1/enrichment/summary").body()).contains("numbering-doubts");

        choose("/api/v1/series/" + idOf(series) + "/numbering", "absolute");

        shows(11, 2, 1);
        assertThat(service.get("/api/v1/enrichment/numbering-doubts").body()).doesNotContain("\"Dark\"");
    }

    private void choose(String path, String order) {
        assertThat(service.put(path, "{\"order\": \"" + order + "\"}").status()).isEqualTo(204);
    }

    private long idOf(SeriesFacts series) {
        return service.sent(MetadataEnriched.class).stream()
                .filter(item -> item.kind() == MediaKind.SERIES)
                .filter(item -> Integer.valueOf(series.id()).equals(item.ids().tmdb()))
                .findFirst()
                .orElseThrow()
                .itemId();
    }

    private void shownByNobody(SeriesFacts series, int season, int episode) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(service.sent(MetadataEnriched.class))
                        .filteredOn(item -> item.kind() == MediaKind.EPISODE
                                && series.title().equals(item.details().showTitle())
                                && Integer.valueOf(season).equals(item.details().seasonNumber())
                                && Integer.valueOf(episode)
                                        .equals(item.details().episodeNumber()))
                        .last()
                        .satisfies(item -> assertThat(item.files()).isEmpty()));
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
