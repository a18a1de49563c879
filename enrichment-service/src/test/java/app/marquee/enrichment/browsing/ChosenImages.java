package app.marquee.enrichment.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.Answer;
import app.marquee.model.MessageJson;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.MediaKind;
import app.marquee.testkit.http.Failure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** How images are chosen, and what people decide on them. */
interface ChosenImages {
    CatalogueUnderTest catalogue();

    @Test
    @Order(4)
    default void keepsThePosterAPersonChose() {
        long movie = catalogue().id("Forrest Gump");
        JsonNode candidates = catalogue().get("/api/v1/movies/" + movie + "/assets/candidates?assetType=poster");
        JsonNode second = candidates.path(1);

        Answer answer = catalogue()
                .service()
                .post(
                        "/api/v1/movies/" + movie + "/assets/select",
                        "{\"candidateId\":" + second.path("id") + ",\"assetType\":\"poster\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"selectedBy\":\"manual\"", "\"locked\":true");
        posterIs(movie, second.path("url").stringValue());
        assertThat(catalogue().last(movie).edited()).isTrue();
        catalogue().refresh(movie);
        posterIs(movie, second.path("url").stringValue());
    }

    @Test
    @Order(5)
    default void neverShowsARejectedImageAgain() {
        long movie = catalogue().id("Forrest Gump");
        JsonNode current = catalogue()
                .get("/api/v1/movies/" + movie + "/assets/candidates?assetType=poster")
                .path(0);

        Answer answer = catalogue()
                .service()
                .post(
                        "/api/v1/movies/" + movie + "/assets/reselect",
                        "{\"currentCandidateId\":" + current.path("id") + ",\"assetType\":\"poster\"}");

        assertThat(answer.status()).isEqualTo(200);
        String url = MessageJson.mapper().readTree(answer.body()).path("url").stringValue();
        assertThat(url).isNotEqualTo(current.path("url").stringValue());
        posterIs(movie, url);
        catalogue().refresh(movie);
        posterIs(movie, url);
        assertThat(catalogue()
                        .service()
                        .post(
                                "/api/v1/movies/" + movie + "/assets/select",
                                "{\"candidateId\":" + current.path("id") + "}")
                        .status())
                .isEqualTo(409);
        JsonNode rejected =
                catalogue().get("/api/v1/enrichment/rejected-assets").path(0);
        assertThat(rejected.path("url").stringValue())
                .isEqualTo(current.path("url").stringValue());
        assertThat(catalogue()
                        .service()
                        .delete("/api/v1/enrichment/rejected-assets/" + rejected.path("id"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    @Order(6)
    default void asksTheProviderForMoreImages() {
        long movie = catalogue().id("Citizen Kane");

        Answer answer = catalogue()
                .service()
                .post(
                        "/api/v1/movies/" + movie + "/assets/search",
                        "{\"assetType\":\"poster\",\"providers\":[\"tmdb\"]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(MessageJson.mapper().readTree(answer.body())).isNotEmpty();
        assertThat(catalogue()
                        .service()
                        .post("/api/v1/movies/" + movie + "/assets/search", "{\"providers\":[\"nobody\"]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Order(7)
    default void choosesByTheRulesOfTheLibraryAndComparesWhenTheImageHostIsThere() {
        long movie = catalogue().id("Finding Nemo");
        assertThat(fanart(movie)).hasSize(1);

        catalogue().tmdb().fail("/t/p/w300/*", 100, Failure.CLOSED);

        assertThat(wishForThreeFanarts().status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(fanart(movie)).hasSizeGreaterThan(1));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(catalogue().tmdb().count("/t/p/w300/")).isPositive());
        assertThat(uncompared()).isPositive();
        catalogue().tmdb().behave();
        wishForThreeFanarts();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(uncompared()).isZero());
        goesOnWhereAnInstanceDiedComparing(movie);
        MetadataEnriched series = catalogue().service().sent(MetadataEnriched.class).stream()
                .filter(each -> each.kind() == MediaKind.SERIES)
                .toList()
                .getLast();
        assertThat(series.artwork())
                .filteredOn(art -> art.type() == ArtworkType.FANART)
                .hasSize(1);
        assertThat(catalogue()
                        .service()
                        .put("/api/v1/enrichment/libraries/1/asset-selection/fanart", "{\"weightVotes\":0.9}")
                        .status())
                .isEqualTo(400);
        assertThat(catalogue()
                        .service()
                        .get("/api/v1/enrichment/libraries/99/asset-selection")
                        .status())
                .isEqualTo(404);
    }

    /** Its lease is over; what it had looked at is kept. */
    private void goesOnWhereAnInstanceDiedComparing(long movie) {
        long looks = catalogue().tmdb().count("/t/p/w300/");
        JdbcClient jdbc = catalogue().service().bean(JdbcClient.class);
        jdbc.sql("update asset_candidates set is_selected = false, selected_ordinal = null where entity_id = :movie")
                .param("movie", movie)
                .update();
        jdbc.sql("insert into selection_request (item_id, due_at, attempts) values (:movie, now(), 1)")
                .param("movie", movie)
                .update();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(fanart(movie)).hasSizeGreaterThan(1);
        assertThat(catalogue().tmdb().count("/t/p/w300/")).isEqualTo(looks);
    }

    @Test
    @Order(7)
    default void choosesAtOnceWhatWasNotChosenWhileTheLibraryDidNotWantIt() {
        long movie = catalogue().id("Citizen Kane");
        catalogue().service().put("/api/v1/enrichment/libraries/1/automation", "{\"autoSelectAssets\":false}");
        catalogue()
                .service()
                .put("/api/v1/enrichment/libraries/1/asset-selection/keyart", "{\"minCount\":0,\"maxCount\":0}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(chosen(movie, ArtworkType.KEYART)).hasSize(1);

        catalogue().service().put("/api/v1/enrichment/libraries/1/automation", "{\"autoSelectAssets\":true}");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(chosen(movie, ArtworkType.KEYART)).isEmpty());
    }

    @Test
    @Order(9)
    default void showsImagesOfCandidatesAndOfNothingElse() {
        long movie = catalogue().id("Citizen Kane");
        JsonNode candidate = catalogue()
                .get("/api/v1/movies/" + movie + "/assets/candidates?assetType=poster")
                .path(0);
        String thumbnail = candidate.path("previewUrl").stringValue();
        String file = candidate.path("url").stringValue().replaceAll(".*/", "");

        assertThat(catalogue().service().get(thumbnail).status()).isEqualTo(200);
        assertThat(catalogue().service().get(thumbnail).status()).isEqualTo(200);
        assertThat(catalogue()
                        .service()
                        .get("/api/v1/images/" + file + "?size=w342")
                        .status())
                .isEqualTo(200);

        assertThat(catalogue().tmdb().count("/t/p/w185/" + file)).isEqualTo(1);
        assertThat(catalogue()
                        .service()
                        .get("/api/v1/candidates/999999999/thumbnail")
                        .status())
                .isEqualTo(404);
        assertThat(catalogue().service().get("/api/v1/images/unknown.jpg").status())
                .isEqualTo(404);
        assertThat(catalogue()
                        .service()
                        .get("/api/v1/images/" + file + "?size=huge")
                        .status())
                .isEqualTo(400);
        assertThat(catalogue()
                        .service()
                        .get("/api/v1/images/..%2F..%2Fetc%2Fpasswd")
                        .status())
                .isBetween(400, 404);
    }

    @Test
    @Order(10)
    default void takesAPersonsOwnImageAndGivesBackWhatWasPublished() {
        long movie = catalogue().id("Citizen Kane");
        catalogue().publish(movie);
        MetadataEnriched published = catalogue().last(movie);
        String sha256 = "ab".repeat(32);

        Answer answer = catalogue()
                .service()
                .post(
                        "/api/v1/movies/" + movie + "/assets/uploaded",
                        "{\"assetType\":\"poster\",\"sha256\":\"" + sha256 + "\",\"width\":1000,\"height\":1500}");
        catalogue().service().patch("/api/v1/items/" + movie, "{\"fields\":{\"plot\":\"Mine.\"}}");

        assertThat(answer.status()).isEqualTo(200);
        posterIs(movie, "upload:" + sha256);
        JsonNode item = catalogue().get("/api/v1/items/" + movie);
        assertThat(item.path("locked").asBoolean()).isTrue();
        assertThat(item.path("artwork").toString()).contains("\"provider\":\"upload\"", "\"locked\":true");
        assertThat(catalogue()
                        .service()
                        .get("/api/v1/candidates/"
                                + MessageJson.mapper().readTree(answer.body()).path("id") + "/thumbnail")
                        .status())
                .isEqualTo(302);
        assertThat(catalogue()
                        .service()
                        .post("/api/v1/items/" + movie + "/publication", "{}")
                        .status())
                .isEqualTo(400);

        Answer discarded = catalogue()
                .service()
                .post(
                        "/api/v1/items/" + movie + "/publication",
                        MessageJson.mapper().writeValueAsString(published));

        assertThat(discarded.status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(catalogue().last(movie).details()).isEqualTo(published.details()));
        assertThat(catalogue().last(movie).artwork()).isEqualTo(published.artwork());
        assertThat(catalogue().last(movie).edited()).isFalse();
        assertThat(catalogue().get("/api/v1/items/" + movie + "/locks")).isEmpty();
    }

    private Answer wishForThreeFanarts() {
        return catalogue().service().put("/api/v1/enrichment/libraries/1/asset-selection/fanart", "{\"maxCount\":3}");
    }

    /** How many fanarts that were chosen together nobody looked at. */
    private long uncompared() {
        return catalogue()
                .service()
                .bean(JdbcClient.class)
                .sql("""
                        select count(*) from asset_candidates
                        where entity_type = 'movie' and asset_type = 'fanart' and is_selected and perceptual_hash is null
                        """)
                .query(Long.class)
                .single();
    }

    private void posterIs(long item, String url) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(catalogue().last(item).artwork())
                        .filteredOn(art -> art.type() == ArtworkType.POSTER)
                        .extracting(Artwork::url)
                        .containsExactly(url));
    }

    private List<Artwork> fanart(long item) {
        return chosen(item, ArtworkType.FANART);
    }

    private List<Artwork> chosen(long item, ArtworkType type) {
        return catalogue().last(item).artwork().stream()
                .filter(art -> art.type() == type)
                .toList();
    }

    /** Items whose images are to be chosen anew. */
    private int waiting() {
        return catalogue()
                .service()
                .bean(JdbcClient.class)
                .sql("select count(*) from selection_request")
                .query(Integer.class)
                .single();
    }
}
