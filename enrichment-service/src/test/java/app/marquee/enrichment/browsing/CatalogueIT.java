package app.marquee.enrichment.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import app.marquee.enrichment.EnrichmentApplication;
import app.marquee.enrichment.Said;
import app.marquee.messaging.testing.Answer;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.MessageJson;
import app.marquee.model.command.EditItem;
import app.marquee.model.command.EnrichItem;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.MediaKind;
import app.marquee.model.topology.ServiceName;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.http.Failure;
import app.marquee.testkit.tmdb.TmdbStandIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CatalogueIT {
    private final TmdbStandIn tmdb = TmdbStandIn.start();
    private ServiceUnderTest service;
    private long jobs;

    @BeforeAll
    void start() {
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

    @AfterAll
    void stop() {
        service.close();
        tmdb.close();
    }

    @Test
    @Order(1)
    void listsPageByPageInTheOrderThatIsWished() {
        JsonNode first = get("/api/v1/movies?sort=year&order=desc&limit=3");
        JsonNode second = get("/api/v1/movies?sort=year&order=desc&limit=3&after="
                + first.path("next").stringValue());

        assertThat(titles(first)).containsExactly("Finding Nemo", "Forrest Gump", "Star Wars");
        assertThat(first.path("total").asInt()).isEqualTo(4);
        assertThat(titles(second)).containsExactly("Citizen Kane");
        assertThat(second.has("next")).isFalse();
        assertThat(titles(get("/api/v1/movies?page=2&limit=3"))).containsExactly("Star Wars");
        assertThat(titles(get("/api/v1/movies?genre=Animation"))).containsExactly("Finding Nemo");
        assertThat(titles(get("/api/v1/movies?libraryId=2"))).isEmpty();
        long series = get("/api/v1/series").path("items").path(0).path("id").asLong();
        assertThat(get("/api/v1/episodes?seriesId=" + series).path("items"))
                .extracting(each -> each.path("episode").asInt())
                .containsExactly(1, 2);
    }

    @Test
    @Order(1)
    void sortsByEveryColumnAndGoesOnFromEachPage() {
        for (Sort sort : Sort.values()) {
            String path = sort == Sort.NUMBER
                    ? "episodes?limit=1&seriesId="
                            + get("/api/v1/series").path("items").path(0).path("id")
                    : "movies?limit=1&sort=" + sort.name().toLowerCase(Locale.ROOT);
            JsonNode first = get("/api/v1/" + path);
            JsonNode second =
                    get("/api/v1/" + path + "&after=" + first.path("next").stringValue());

            assertThat(second.path("items")).as(path).hasSize(1);
            assertThat(second.path("items").path(0).path("id"))
                    .as(path)
                    .isNotEqualTo(first.path("items").path(0).path("id"));
        }
    }

    @Test
    @Order(1)
    void leavesOnlyWhatAllFiltersAllow() {
        assertThat(titles(get("/api/v1/movies?yearFrom=1970&yearTo=1999&sort=year")))
                .containsExactly("Star Wars", "Forrest Gump");
        assertThat(titles(get("/api/v1/movies?filter[state]=enriched&filter%5Bhas_unpublished_changes%5D=true&q=nemo")))
                .containsExactly("Finding Nemo");
        assertThat(titles(get("/api/v1/movies?q=citizn&sort=year&genre=Animation")))
                .isEmpty();
        assertThat(titles(get("/api/v1/movies?missingArtwork=poster"))).isEmpty();
        assertThat(titles(get("/api/v1/movies?missingArtwork=characterart"))).hasSize(4);
        assertThat(titles(get("/api/v1/movies?locked=true"))).isEmpty();
        assertThat(titles(get("/api/v1/movies?addedSince=2100-01-01"))).isEmpty();
        service.bean(JdbcClient.class).sql("""
                        update file set document = jsonb_set(document, '{streams}', '{"video": {"codec": "h264",
                            "width": 1920, "height": 800}, "audio": [{"codec": "ac3", "channels": 6, "language": "eng"}],
                            "subtitles": []}') where id = 12
                        """).update();
        assertThat(titles(get("/api/v1/movies?resolution=4k,1080p&language=ger,eng&sort=resolution")))
                .containsExactly("Finding Nemo");
        assertThat(titles(get("/api/v1/movies?resolution=480p"))).isEmpty();
        JsonNode nemo = get("/api/v1/movies/" + id("Finding Nemo"));
        assertThat(nemo.path("resolution").stringValue()).isEqualTo("1080p");
        assertThat(nemo.path("places")
                        .path(0)
                        .path("streams")
                        .path("video")
                        .path("width")
                        .asInt())
                .isEqualTo(1920);
        assertThat(titles(get("/api/v1/episodes?genre=Drama&state=enriched,published")))
                .hasSize(2);
        assertThat(titles(get("/api/v1/items?kind=movie,series&sort=title"))).hasSize(5);
        assertThat(get("/api/v1/movies/ids?yearTo=1950")).hasSize(1);
        JsonNode choices = get("/api/v1/movies/filters");
        assertThat(choices.path("resolutions").toString()).isEqualTo("[{\"value\":\"1080p\",\"count\":1}]");
        assertThat(choices.path("genres").toString()).contains("\"value\":\"Animation\"");
    }

    @Test
    @Order(1)
    void givesOnlyTheFieldsThatAreWishedFor() {
        JsonNode entry = get("/api/v1/movies?fields=id,title,poster_url&limit=1")
                .path("items")
                .path(0);

        assertThat(entry.propertyNames()).containsExactlyInAnyOrder("id", "title", "poster_url");
        assertThat(entry.path("poster_url").stringValue()).matches("/api/v1/candidates/\\d+/thumbnail");
    }

    @Test
    @Order(1)
    void showsASeriesWithItsSeasonsEpisodesAndFiles() {
        JsonNode series = get("/api/v1/series").path("items").path(0);
        long id = series.path("id").asLong();
        JsonNode season = get("/api/v1/series/" + id + "/seasons?limit=200").path("items").values().stream()
                .filter(each -> each.path("season").asInt() == 1)
                .findFirst()
                .orElseThrow();
        JsonNode episodes = get("/api/v1/seasons/" + season.path("id") + "/episodes");
        JsonNode first = episodes.path("items").path(0);

        assertThat(series.path("seasonCount").asInt()).isEqualTo(1);
        assertThat(series.path("episodeCount").asInt()).isEqualTo(2);
        assertThat(season.path("episodeCount").asInt()).isEqualTo(2);
        assertThat(episodes.path("total").asInt())
                .isEqualTo(season.path("episodesKnown").asInt());
        assertThat(first.path("seriesTitle").stringValue()).isEqualTo("Breaking Bad");
        assertThat(first.path("seasonId")).isEqualTo(season.path("id"));
        JsonNode whole = get("/api/v1/episodes/" + first.path("id"));
        assertThat(whole.path("places").path(0).path("fileId").asLong()).isEqualTo(21);
        assertThat(whole.path("provenance").path("plot").path("editable").asBoolean())
                .isTrue();
        assertThat(whole.path("provenance")
                        .path("seasonNumber")
                        .path("editable")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @Order(1)
    void findsATitleWithAWrongLetter() {
        assertThat(titles(get("/api/v1/movies/search?q=forest%20gmup"))).startsWith("Forrest Gump");
        assertThat(titles(get("/api/v1/movies/search?q=nemo"))).startsWith("Finding Nemo");
        assertThat(titles(get("/api/v1/series/search?q=braking"))).containsExactly("Breaking Bad");
        assertThat(titles(get("/api/v1/movies/search?q=%25"))).isEmpty();
    }

    @Test
    @Order(1)
    void refusesWhatNoListHas() {
        for (String path : List.of(
                "movies?sort=colour",
                "movies?order=up",
                "movies?state=lost",
                "movies?limit=201",
                "movies?fields=secret",
                "movies?missingArtwork=wallpaper",
                "movies?resolution=12p",
                "movies?addedSince=lately",
                "movies?hasUnpublishedChanges=perhaps",
                "items?kind=song",
                "movies?page=0",
                "movies?after=nowhere",
                "movies?seriesId=1",
                "movies?year=soon",
                "movies?genre=%00",
                "items/" + id("Star Wars") + "/history?field=%00",
                "movies/search?q=%20",
                "movies/search",
                "items/" + id("Star Wars") + "/assets/candidates?assetType=wallpaper")) {
            Answer answer = service.get("/api/v1/" + path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("\"error\":");
        }
        assertThat(service.get("/api/v1/series/" + id("Star Wars")).status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void keepsWhatAPersonWroteAndSaysItIsThatPersons() {
        long movie = id("Star Wars");
        long revision = last(movie).revision();

        Answer answer = service.patch(
                "/api/v1/items/" + movie, "{\"revision\":" + revision + ",\"fields\":{\"plot\":\"Mine.\"}}");

        assertThat(answer.status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(last(movie).details().plot()).isEqualTo("Mine."));
        assertThat(last(movie).edited()).isTrue();
        assertThat(last(movie).revision()).isGreaterThan(revision);
        tmdb.changeMovie(11, facts -> titled(facts, "Star Wars IV"));
        refresh(movie);
        assertThat(last(movie).details().title()).isEqualTo("Star Wars IV");
        assertThat(last(movie).details().plot()).isEqualTo("Mine.");
        JsonNode item = get("/api/v1/items/" + movie);
        assertThat(item.path("locks").path(0).path("name").stringValue()).isEqualTo("plot");
        assertThat(item.path("locks").path(0).path("lockedBy").stringValue()).isEqualTo("test");
        assertThat(item.path("provenance").path("plot").path("source").stringValue())
                .isEqualTo("person");
        assertThat(titles(get("/api/v1/movies/unpublished?edited=true"))).containsExactly("Star Wars IV");
        assertThat(service.patch(
                                "/api/v1/items/" + movie,
                                "{\"revision\":" + revision + ",\"fields\":{\"plot\":\"Late.\"}}")
                        .status())
                .isEqualTo(409);
        assertThat(service.patch("/api/v1/items/" + movie, "{\"fields\":{\"id\":3}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Order(3)
    void givesAFieldBackWhatItWasAndForgetsTheEditWhenItIsPublished() {
        long movie = id("Star Wars IV");
        long change = get("/api/v1/items/" + movie + "/history?field=plot")
                .path(0)
                .path("id")
                .asLong();

        assertThat(service.post("/api/v1/items/" + movie + "/history/" + change + "/revert", null)
                        .status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(last(movie).details().plot()).startsWith("A farm boy"));
        publish(movie);
        assertThat(get("/api/v1/items/" + movie).path("edited").asBoolean()).isFalse();
        assertThat(service.delete("/api/v1/items/" + movie + "/locks").status()).isEqualTo(204);
        assertThat(get("/api/v1/items/" + movie + "/locks")).isEmpty();
        int said = service.sent(MetadataEnriched.class).size();
        refresh(movie);
        assertThat(service.sent(MetadataEnriched.class)).hasSize(said);
    }

    @Test
    @Order(4)
    void keepsThePosterAPersonChose() {
        long movie = id("Forrest Gump");
        JsonNode candidates = get("/api/v1/movies/" + movie + "/assets/candidates?assetType=poster");
        JsonNode second = candidates.path(1);

        Answer answer = service.post(
                "/api/v1/movies/" + movie + "/assets/select",
                "{\"candidateId\":" + second.path("id") + ",\"assetType\":\"poster\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"selectedBy\":\"manual\"", "\"locked\":true");
        posterIs(movie, second.path("url").stringValue());
        assertThat(last(movie).edited()).isTrue();
        refresh(movie);
        posterIs(movie, second.path("url").stringValue());
    }

    @Test
    @Order(5)
    void neverShowsARejectedImageAgain() {
        long movie = id("Forrest Gump");
        JsonNode current = get("/api/v1/movies/" + movie + "/assets/candidates?assetType=poster")
                .path(0);

        Answer answer = service.post(
                "/api/v1/movies/" + movie + "/assets/reselect",
                "{\"currentCandidateId\":" + current.path("id") + ",\"assetType\":\"poster\"}");

        assertThat(answer.status()).isEqualTo(200);
        String url = MessageJson.mapper().readTree(answer.body()).path("url").stringValue();
        assertThat(url).isNotEqualTo(current.path("url").stringValue());
        posterIs(movie, url);
        refresh(movie);
        posterIs(movie, url);
        assertThat(service.post(
                                "/api/v1/movies/" + movie + "/assets/select",
                                "{\"candidateId\":" + current.path("id") + "}")
                        .status())
                .isEqualTo(409);
        JsonNode rejected = get("/api/v1/enrichment/rejected-assets").path(0);
        assertThat(rejected.path("url").stringValue())
                .isEqualTo(current.path("url").stringValue());
        assertThat(service.delete("/api/v1/enrichment/rejected-assets/" + rejected.path("id"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    @Order(6)
    void asksTheProviderForMoreImages() {
        long movie = id("Citizen Kane");

        Answer answer = service.post(
                "/api/v1/movies/" + movie + "/assets/search", "{\"assetType\":\"poster\",\"providers\":[\"tmdb\"]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(MessageJson.mapper().readTree(answer.body())).isNotEmpty();
        assertThat(service.post("/api/v1/movies/" + movie + "/assets/search", "{\"providers\":[\"nobody\"]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Order(7)
    void choosesByTheRulesOfTheLibraryAndComparesWhenTheImageHostIsThere() {
        long movie = id("Finding Nemo");
        assertThat(fanart(movie)).hasSize(1);

        tmdb.fail("/t/p/w300/*", 100, Failure.CLOSED);

        assertThat(wishForThreeFanarts().status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(fanart(movie)).hasSizeGreaterThan(1));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tmdb.count("/t/p/w300/")).isPositive());
        assertThat(uncompared()).isPositive();
        tmdb.behave();
        wishForThreeFanarts();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(uncompared()).isZero());
        goesOnWhereAnInstanceDiedComparing(movie);
        MetadataEnriched series = service.sent(MetadataEnriched.class).stream()
                .filter(each -> each.kind() == MediaKind.SERIES)
                .toList()
                .getLast();
        assertThat(series.artwork())
                .filteredOn(art -> art.type() == ArtworkType.FANART)
                .hasSize(1);
        assertThat(service.put("/api/v1/enrichment/libraries/1/asset-selection/fanart", "{\"weightVotes\":0.9}")
                        .status())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/enrichment/libraries/99/asset-selection")
                        .status())
                .isEqualTo(404);
    }

    /** Its lease is over; what it had looked at is kept. */
    private void goesOnWhereAnInstanceDiedComparing(long movie) {
        long looks = tmdb.count("/t/p/w300/");
        JdbcClient jdbc = service.bean(JdbcClient.class);
        jdbc.sql("update asset_candidates set is_selected = false, selected_ordinal = null where entity_id = :movie")
                .param("movie", movie)
                .update();
        jdbc.sql("insert into selection_request (item_id, due_at, attempts) values (:movie, now(), 1)")
                .param("movie", movie)
                .update();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(fanart(movie)).hasSizeGreaterThan(1);
        assertThat(tmdb.count("/t/p/w300/")).isEqualTo(looks);
    }

    @Test
    @Order(7)
    void choosesAtOnceWhatWasNotChosenWhileTheLibraryDidNotWantIt() {
        long movie = id("Citizen Kane");
        service.put("/api/v1/enrichment/libraries/1/automation", "{\"autoSelectAssets\":false}");
        service.put("/api/v1/enrichment/libraries/1/asset-selection/keyart", "{\"minCount\":0,\"maxCount\":0}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(chosen(movie, ArtworkType.KEYART)).hasSize(1);

        service.put("/api/v1/enrichment/libraries/1/automation", "{\"autoSelectAssets\":true}");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(chosen(movie, ArtworkType.KEYART)).isEmpty());
    }

    @Test
    @Order(8)
    void asksForNothingByItselfInALibraryThatDoesNotWantIt() {
        assertThat(service.put("/api/v1/enrichment/libraries/1/automation", "{\"autoEnrich\":false}")
                        .body())
                .contains("\"autoEnrich\":false", "\"automationMode\":\"automatic\"");

        service.send(Said.movie(16, 1, "Metropolis", 1927, ExternalIds.ofTmdb(19)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(titles(get("/api/v1/movies?state=identified")))
                        .containsExactly("Metropolis"));
        refresh(id("Metropolis"));
        assertThat(titles(get("/api/v1/movies?state=enriched"))).contains("Metropolis");
        assertThat(service.put("/api/v1/enrichment/libraries/1/automation", "{\"autoPublish\":true}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Order(9)
    void showsImagesOfCandidatesAndOfNothingElse() {
        long movie = id("Citizen Kane");
        JsonNode candidate = get("/api/v1/movies/" + movie + "/assets/candidates?assetType=poster")
                .path(0);
        String thumbnail = candidate.path("previewUrl").stringValue();
        String file = candidate.path("url").stringValue().replaceAll(".*/", "");

        assertThat(service.get(thumbnail).status()).isEqualTo(200);
        assertThat(service.get(thumbnail).status()).isEqualTo(200);
        assertThat(service.get("/api/v1/images/" + file + "?size=w342").status())
                .isEqualTo(200);

        assertThat(tmdb.count("/t/p/w185/" + file)).isEqualTo(1);
        assertThat(service.get("/api/v1/candidates/999999999/thumbnail").status())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/images/unknown.jpg").status()).isEqualTo(404);
        assertThat(service.get("/api/v1/images/" + file + "?size=huge").status())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/images/..%2F..%2Fetc%2Fpasswd").status())
                .isBetween(400, 404);
    }

    @Test
    @Order(10)
    void takesAPersonsOwnImageAndGivesBackWhatWasPublished() {
        long movie = id("Citizen Kane");
        publish(movie);
        MetadataEnriched published = last(movie);
        String sha256 = "ab".repeat(32);

        Answer answer = service.post(
                "/api/v1/movies/" + movie + "/assets/uploaded",
                "{\"assetType\":\"poster\",\"sha256\":\"" + sha256 + "\",\"width\":1000,\"height\":1500}");
        service.patch("/api/v1/items/" + movie, "{\"fields\":{\"plot\":\"Mine.\"}}");

        assertThat(answer.status()).isEqualTo(200);
        posterIs(movie, "upload:" + sha256);
        JsonNode item = get("/api/v1/items/" + movie);
        assertThat(item.path("locked").asBoolean()).isTrue();
        assertThat(item.path("artwork").toString()).contains("\"provider\":\"upload\"", "\"locked\":true");
        assertThat(service.get("/api/v1/candidates/"
                                + MessageJson.mapper().readTree(answer.body()).path("id") + "/thumbnail")
                        .status())
                .isEqualTo(302);
        assertThat(service.post("/api/v1/items/" + movie + "/publication", "{}").status())
                .isEqualTo(400);

        Answer discarded = service.post(
                "/api/v1/items/" + movie + "/publication", MessageJson.mapper().writeValueAsString(published));

        assertThat(discarded.status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(last(movie).details()).isEqualTo(published.details()));
        assertThat(last(movie).artwork()).isEqualTo(published.artwork());
        assertThat(last(movie).edited()).isFalse();
        assertThat(get("/api/v1/items/" + movie + "/locks")).isEmpty();
    }

    @Test
    @Order(11)
    void doesToEachOfManyItemsWhatWasDecidedForAll() {
        long movie = id("Citizen Kane");
        JsonNode preview = MessageJson.mapper()
                .readTree(service.post(
                                "/api/v1/enrichment/edits/preview",
                                "{\"ids\":[" + movie + ",987654321],\"fields\":{\"genres\":[\"Western\"]}}")
                        .body());

        service.send(new EditItem(movie, "{\"genres\":[\"Western\"]}", List.of("poster"), List.of(), "ann", 902L));
        service.send(new EditItem(987654321, null, List.of("plot"), List.of(), "ann", 903L));

        assertThat(preview.path("unknown").asInt()).isEqualTo(1);
        assertThat(preview.path("changed").asInt()).isEqualTo(1);
        assertThat(preview.path("changes").path(0).path("after").toString()).isEqualTo("[\"Western\"]");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service.sent(JobProgress.class))
                        .filteredOn(progress -> progress.jobId() == 902 || progress.jobId() == 903)
                        .extracting(JobProgress::jobId, JobProgress::status, JobProgress::itemId)
                        .containsExactlyInAnyOrder(
                                tuple(902L, JobProgress.Status.COMPLETED, movie),
                                tuple(903L, JobProgress.Status.FAILED, 987654321L)));
        assertThat(get("/api/v1/items/" + movie).path("details").path("genres").toString())
                .isEqualTo("[\"Western\"]");
        assertThat(get("/api/v1/items/" + movie + "/locks"))
                .extracting(lock -> lock.path("name").stringValue())
                .containsExactlyInAnyOrder("genres", "poster");
    }

    @Test
    @Order(23)
    void countsATableAsSoonAsItHasGrown() {
        JdbcClient jdbc = service.bean(JdbcClient.class);
        jdbc.sql("insert into inbox (message_id, type) select gen_random_uuid(), 'many' from generate_series(1, 1000)")
                .update();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                jdbc.sql("select reltuples from pg_class where oid = cast('inbox' as regclass)")
                                        .query(Integer.class)
                                        .single())
                        .isGreaterThanOrEqualTo(1000));
    }

    private static MovieFacts titled(MovieFacts facts, String title) {
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

    private void refresh(long item) {
        long job = ++jobs;
        service.send(new EnrichItem(item, true, job));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service.sent(JobProgress.class))
                        .extracting(JobProgress::jobId)
                        .contains(job));
    }

    private Answer wishForThreeFanarts() {
        return service.put("/api/v1/enrichment/libraries/1/asset-selection/fanart", "{\"maxCount\":3}");
    }

    /** How many fanarts that were chosen together nobody looked at. */
    private long uncompared() {
        return service.bean(JdbcClient.class).sql("""
                        select count(*) from asset_candidates
                        where entity_type = 'movie' and asset_type = 'fanart' and is_selected and perceptual_hash is null
                        """).query(Long.class).single();
    }

    private void publish(long item) {
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

    private void posterIs(long item, String url) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(last(item).artwork())
                        .filteredOn(art -> art.type() == ArtworkType.POSTER)
                        .extracting(Artwork::url)
                        .containsExactly(url));
    }

    private List<Artwork> fanart(long item) {
        return chosen(item, ArtworkType.FANART);
    }

    private List<Artwork> chosen(long item, ArtworkType type) {
        return last(item).artwork().stream().filter(art -> art.type() == type).toList();
    }

    /** Items whose images are to be chosen anew. */
    private int waiting() {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from selection_request")
                .query(Integer.class)
                .single();
    }

    private MetadataEnriched last(long item) {
        return service.sent(MetadataEnriched.class).stream()
                .filter(each -> each.itemId() == item)
                .toList()
                .getLast();
    }

    private long id(String title) {
        List<Long> ids = new ArrayList<>();
        Consumer<JsonNode> add = each -> ids.add(each.path("id").asLong());
        get("/api/v1/movies?limit=200").path("items").values().stream()
                .filter(each -> each.path("title").stringValue().equals(title))
                .forEach(add);
        return ids.getFirst();
    }

    private JsonNode get(String path) {
        return MessageJson.mapper().readTree(service.get(path).body());
    }

    private static List<String> titles(JsonNode page) {
        return page.path("items").values().stream()
                .map(each -> each.path("title").stringValue())
                .toList();
    }
}
