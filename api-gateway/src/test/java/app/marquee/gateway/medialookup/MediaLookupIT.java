package app.marquee.gateway.medialookup;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.gateway.Gateway;
import app.marquee.gateway.GatewayAndEnrichment;
import app.marquee.messaging.testing.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Titles as clients of the first program look them up. */
@ExtendWith(GatewayAndEnrichment.Once.class)
class MediaLookupIT {
    static GatewayAndEnrichment both;
    static Gateway gateway;

    @BeforeAll
    static void start(GatewayAndEnrichment started) {
        both = started;
        gateway = started.gateway();
    }

    @Test
    void titlesAreLookedUpWithHowMuchOfThemIsThere() {
        both.enrichmentAnswers(
                "/api/v1/enrichment/lookup/movies?title=The+Matrix",
                "[{\"tmdbId\":603,\"title\":\"The Matrix\",\"year\":1999,\"posterPath\":\"/m.jpg\"}]");
        both.enrichmentAnswers("/api/v1/enrichment/lookup/series/1399", """
                {"ids":{"tmdb":1399,"imdb":"tt1"},"details":{"title":"Thrones","year":2011,"genres":["Drama"]},
                "posterPath":"/t.jpg","seasons":[{"number":0,"episodes":5},{"number":1,"episodes":10},{"number":2,"episodes":8}]}
                """);
        gateway.sql("""
                insert into scanned_files (id, library_id, path, source_file, media_type, tmdb_id, season_number,
                    episode_number, episode_number2, created_at, file_revision)
                values (9001, 9, 'a', '/t/a', 'TvShows', 1399, 1, 1, 2, now(), 1)
                """);

        assertThat(gateway.service()
                        .get("/api/medialookup/movies/search?title=The%20Matrix")
                        .body())
                .isEqualTo("[{\"tmdbId\":603,\"title\":\"The Matrix\",\"year\":1999,\"posterPath\":\"/m.jpg\"}]");
        JsonNode series = gateway.service().get("/api/medialookup/tvshows/1399").json();
        assertThat(series.path("seasonCount").asInt()).isEqualTo(2);
        assertThat(series.path("episodeCount").asInt()).isEqualTo(18);
        assertThat(series.path("episodeCountScanned").asInt()).isEqualTo(2);
        assertThat(gateway.service()
                        .get("/api/medialookup/images/m.jpg?size=w342")
                        .json()
                        .path("url")
                        .asString())
                .isEqualTo("https://image.tmdb.org/t/p/w342/m.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/medialookup/images/x.exe", "/api/medialookup/movies/search"})
    void whatCannotBeAnsweredIsRefusedWithAnError(String path) {
        Answer refused = gateway.service().get(path);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("error").asString()).isNotBlank();
    }
}
