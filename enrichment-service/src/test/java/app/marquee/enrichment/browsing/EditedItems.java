package app.marquee.enrichment.browsing;

import static app.marquee.enrichment.browsing.CatalogueUnderTest.titled;
import static app.marquee.enrichment.browsing.CatalogueUnderTest.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import app.marquee.enrichment.Said;
import app.marquee.messaging.testing.Answer;
import app.marquee.model.MessageJson;
import app.marquee.model.command.EditItem;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.ExternalIds;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What people decide on facts. */
interface EditedItems {
    CatalogueUnderTest catalogue();

    @Test
    @Order(2)
    default void keepsWhatAPersonWroteAndSaysItIsThatPersons() {
        long movie = catalogue().id("Star Wars");
        long revision = catalogue().last(movie).revision();

        Answer answer = catalogue()
                .service()
                .patch("/api/v1/items/" + movie, "{\"revision\":" + revision + ",\"fields\":{\"plot\":\"Mine.\"}}");

        assertThat(answer.status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(catalogue().last(movie).details().plot()).isEqualTo("Mine."));
        assertThat(catalogue().last(movie).edited()).isTrue();
        assertThat(catalogue().last(movie).revision()).isGreaterThan(revision);
        catalogue().tmdb().changeMovie(11, facts -> titled(facts, "Star Wars IV"));
        catalogue().refresh(movie);
        assertThat(catalogue().last(movie).details().title()).isEqualTo("Star Wars IV");
        assertThat(catalogue().last(movie).details().plot()).isEqualTo("Mine.");
        JsonNode item = catalogue().get("/api/v1/items/" + movie);
        assertThat(item.path("locks").path(0).path("name").stringValue()).isEqualTo("plot");
        assertThat(item.path("locks").path(0).path("lockedBy").stringValue()).isEqualTo("test");
        assertThat(item.path("provenance").path("plot").path("source").stringValue())
                .isEqualTo("person");
        assertThat(titles(catalogue().get("/api/v1/movies/unpublished?edited=true")))
                .containsExactly("Star Wars IV");
        assertThat(catalogue()
                        .service()
                        .patch(
                                "/api/v1/items/" + movie,
                                "{\"revision\":" + revision + ",\"fields\":{\"plot\":\"Late.\"}}")
                        .status())
                .isEqualTo(409);
        assertThat(catalogue()
                        .service()
                        .patch("/api/v1/items/" + movie, "{\"fields\":{\"id\":3}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Order(3)
    default void givesAFieldBackWhatItWasAndForgetsTheEditWhenItIsPublished() {
        long movie = catalogue().id("Star Wars IV");
        long change = catalogue()
                .get("/api/v1/items/" + movie + "/history?field=plot")
                .path(0)
                .path("id")
                .asLong();

        assertThat(catalogue()
                        .service()
                        .post("/api/v1/items/" + movie + "/history/" + change + "/revert", null)
                        .status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(catalogue().last(movie).details().plot()).startsWith("A farm boy"));
        catalogue().publish(movie);
        assertThat(catalogue().get("/api/v1/items/" + movie).path("edited").asBoolean())
                .isFalse();
        assertThat(catalogue()
                        .service()
                        .delete("/api/v1/items/" + movie + "/locks")
                        .status())
                .isEqualTo(204);
        assertThat(catalogue().get("/api/v1/items/" + movie + "/locks")).isEmpty();
        int said = catalogue().service().sent(MetadataEnriched.class).size();
        catalogue().refresh(movie);
        assertThat(catalogue().service().sent(MetadataEnriched.class)).hasSize(said);
    }

    @Test
    @Order(8)
    default void asksForNothingByItselfInALibraryThatDoesNotWantIt() {
        assertThat(catalogue()
                        .service()
                        .put("/api/v1/enrichment/libraries/1/automation", "{\"autoEnrich\":false}")
                        .body())
                .contains("\"autoEnrich\":false", "\"automationMode\":\"automatic\"");

        catalogue().service().send(Said.movie(16, 1, "Metropolis", 1927, ExternalIds.ofTmdb(19)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(titles(catalogue().get("/api/v1/movies?state=identified")))
                        .containsExactly("Metropolis"));
        catalogue().refresh(catalogue().id("Metropolis"));
        assertThat(titles(catalogue().get("/api/v1/movies?state=enriched"))).contains("Metropolis");
        assertThat(catalogue()
                        .service()
                        .put("/api/v1/enrichment/libraries/1/automation", "{\"autoPublish\":true}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Order(11)
    default void doesToEachOfManyItemsWhatWasDecidedForAll() {
        long movie = catalogue().id("Citizen Kane");
        JsonNode preview = MessageJson.mapper()
                .readTree(catalogue()
                        .service()
                        .post(
                                "/api/v1/enrichment/edits/preview",
                                "{\"ids\":[" + movie + ",987654321],\"fields\":{\"genres\":[\"Western\"]}}")
                        .body());

        catalogue()
                .service()
                .send(new EditItem(movie, "{\"genres\":[\"Western\"]}", List.of("poster"), List.of(), "ann", 902L));
        catalogue().service().send(new EditItem(987654321, null, List.of("plot"), List.of(), "ann", 903L));

        assertThat(preview.path("unknown").asInt()).isEqualTo(1);
        assertThat(preview.path("changed").asInt()).isEqualTo(1);
        assertThat(preview.path("changes").path(0).path("after").toString()).isEqualTo("[\"Western\"]");
        assertThat(preview.path("first").path(0).path("title").asString()).isEqualTo("Citizen Kane");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(catalogue().service().sent(JobProgress.class))
                        .filteredOn(progress -> progress.jobId() == 902 || progress.jobId() == 903)
                        .extracting(JobProgress::jobId, JobProgress::status, JobProgress::itemId)
                        .containsExactlyInAnyOrder(
                                tuple(902L, JobProgress.Status.COMPLETED, movie),
                                tuple(903L, JobProgress.Status.FAILED, 987654321L)));
        assertThat(catalogue()
                        .get("/api/v1/items/" + movie)
                        .path("details")
                        .path("genres")
                        .toString())
                .isEqualTo("[\"Western\"]");
        assertThat(catalogue().get("/api/v1/items/" + movie + "/locks"))
                .extracting(lock -> lock.path("name").stringValue())
                .containsExactlyInAnyOrder("genres", "poster");
    }

    @Test
    @Order(12)
    default void countsATableAsSoonAsItHasGrown() {
        JdbcClient jdbc = catalogue().service().bean(JdbcClient.class);
        jdbc.sql("insert into inbox (message_id, type) select gen_random_uuid(), 'many' from generate_series(1, 1000)")
                .update();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                jdbc.sql("select reltuples from pg_class where oid = cast('inbox' as regclass)")
                                        .query(Integer.class)
                                        .single())
                        .isGreaterThanOrEqualTo(1000));
    }
}
