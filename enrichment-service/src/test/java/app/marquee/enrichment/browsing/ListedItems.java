package app.marquee.enrichment.browsing;

import static app.marquee.enrichment.browsing.CatalogueUnderTest.titles;
import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.messaging.testing.Answer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What lists and items show of a catalogue as it came in. */
interface ListedItems {
    CatalogueUnderTest catalogue();

    @Test
    @Order(1)
    default void listsPageByPageInTheOrderThatIsWished() {
        JsonNode first = catalogue().get("/api/v1/movies?sort=year&order=desc&limit=3");
        JsonNode second = catalogue()
                .get("/api/v1/movies?sort=year&order=desc&limit=3&after="
                        + first.path("next").stringValue());

        assertThat(titles(first)).containsExactly("Finding Nemo", "Forrest Gump", "Star Wars");
        assertThat(first.path("total").asInt()).isEqualTo(4);
        assertThat(titles(second)).containsExactly("Citizen Kane");
        assertThat(second.has("next")).isFalse();
        assertThat(titles(catalogue().get("/api/v1/movies?page=2&limit=3"))).containsExactly("Star Wars");
        assertThat(titles(catalogue().get("/api/v1/movies?genre=Animation"))).containsExactly("Finding Nemo");
        assertThat(titles(catalogue().get("/api/v1/movies?libraryId=2"))).isEmpty();
        long series = catalogue()
                .get("/api/v1/series")
                .path("items")
                .path(0)
                .path("id")
                .asLong();
        assertThat(catalogue().get("/api/v1/episodes?seriesId=" + series).path("items"))
                .extracting(each -> each.path("episode").asInt())
                .containsExactly(1, 2);
    }

    @Test
    @Order(1)
    default void sortsByEveryColumnAndGoesOnFromEachPage() {
        for (Sort sort : Sort.values()) {
            String path = sort == Sort.NUMBER
                    ? "episodes?limit=1&seriesId="
                            + catalogue()
                                    .get("/api/v1/series")
                                    .path("items")
                                    .path(0)
                                    .path("id")
                    : "movies?limit=1&sort=" + sort.name().toLowerCase(Locale.ROOT);
            JsonNode first = catalogue().get("/api/v1/" + path);
            JsonNode second = catalogue()
                    .get("/api/v1/" + path + "&after=" + first.path("next").stringValue());

            assertThat(second.path("items")).as(path).hasSize(1);
            assertThat(second.path("items").path(0).path("id"))
                    .as(path)
                    .isNotEqualTo(first.path("items").path(0).path("id"));
        }
    }

    @Test
    @Order(1)
    default void leavesOnlyWhatAllFiltersAllow() {
        assertThat(titles(catalogue().get("/api/v1/movies?yearFrom=1970&yearTo=1999&sort=year")))
                .containsExactly("Star Wars", "Forrest Gump");
        assertThat(titles(catalogue()
                        .get("/api/v1/movies?filter[state]=enriched&filter%5Bhas_unpublished_changes%5D=true&q=nemo")))
                .containsExactly("Finding Nemo");
        assertThat(titles(catalogue().get("/api/v1/movies?q=citizn&sort=year&genre=Animation")))
                .isEmpty();
        assertThat(titles(catalogue().get("/api/v1/movies?missingArtwork=poster")))
                .isEmpty();
        assertThat(titles(catalogue().get("/api/v1/movies?missingArtwork=characterart")))
                .hasSize(4);
        assertThat(titles(catalogue().get("/api/v1/movies?locked=true"))).isEmpty();
        assertThat(titles(catalogue().get("/api/v1/movies?addedSince=2100-01-01")))
                .isEmpty();
        catalogue().service().bean(JdbcClient.class).sql("""
                        update file set document = jsonb_set(document, '{streams}', '{"video": {"codec": "h264",
                            "width": 1920, "height": 800}, "audio": [{"codec": "ac3", "channels": 6, "language": "eng"}],
                            "subtitles": []}') where id = 12
                        """).update();
        assertThat(titles(catalogue().get("/api/v1/movies?resolution=4k,1080p&language=ger,eng&sort=resolution")))
                .containsExactly("Finding Nemo");
        assertThat(titles(catalogue().get("/api/v1/movies?resolution=480p"))).isEmpty();
        JsonNode nemo = catalogue().get("/api/v1/movies/" + catalogue().id("Finding Nemo"));
        assertThat(nemo.path("resolution").stringValue()).isEqualTo("1080p");
        assertThat(nemo.path("places")
                        .path(0)
                        .path("streams")
                        .path("video")
                        .path("width")
                        .asInt())
                .isEqualTo(1920);
        assertThat(titles(catalogue().get("/api/v1/episodes?genre=Drama&state=enriched,published")))
                .hasSize(2);
        assertThat(titles(catalogue().get("/api/v1/items?kind=movie,series&sort=title")))
                .hasSize(5);
        assertThat(catalogue().get("/api/v1/movies/ids?yearTo=1950")).hasSize(1);
        JsonNode choices = catalogue().get("/api/v1/movies/filters");
        assertThat(choices.path("resolutions").toString()).isEqualTo("[{\"value\":\"1080p\",\"count\":1}]");
        assertThat(choices.path("genres").toString()).contains("\"value\":\"Animation\"");
    }

    @Test
    @Order(1)
    default void givesOnlyTheFieldsThatAreWishedFor() {
        JsonNode entry = catalogue()
                .get("/api/v1/movies?fields=id,title,poster_url&limit=1")
                .path("items")
                .path(0);

        assertThat(entry.propertyNames()).containsExactlyInAnyOrder("id", "title", "poster_url");
        assertThat(entry.path("poster_url").stringValue()).matches("/api/v1/candidates/\\d+/thumbnail");
        long series = catalogue()
                .get("/api/v1/series")
                .path("items")
                .path(0)
                .path("id")
                .asLong();
        assertThat(catalogue()
                        .get("/api/v1/series/" + series + "/seasons?fields=season&limit=1")
                        .path("items")
                        .path(0)
                        .propertyNames())
                .containsExactly("season");
    }

    @Test
    @Order(1)
    default void showsASeriesWithItsSeasonsEpisodesAndFiles() {
        JsonNode series = catalogue().get("/api/v1/series").path("items").path(0);
        long id = series.path("id").asLong();
        JsonNode season = catalogue().get("/api/v1/series/" + id + "/seasons?limit=200").path("items").values().stream()
                .filter(each -> each.path("season").asInt() == 1)
                .findFirst()
                .orElseThrow();
        JsonNode episodes = catalogue().get("/api/v1/seasons/" + season.path("id") + "/episodes");
        JsonNode first = episodes.path("items").path(0);

        assertThat(series.path("seasonCount").asInt()).isEqualTo(1);
        assertThat(series.path("episodeCount").asInt()).isEqualTo(2);
        assertThat(season.path("episodeCount").asInt()).isEqualTo(2);
        assertThat(episodes.path("total").asInt())
                .isEqualTo(season.path("episodesKnown").asInt());
        assertThat(first.path("seriesTitle").stringValue()).isEqualTo("Breaking Bad");
        assertThat(first.path("seasonId")).isEqualTo(season.path("id"));
        JsonNode whole = catalogue().get("/api/v1/episodes/" + first.path("id"));
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
    default void findsATitleWithAWrongLetter() {
        assertThat(titles(catalogue().get("/api/v1/movies/search?q=forest%20gmup")))
                .startsWith("Forrest Gump");
        assertThat(titles(catalogue().get("/api/v1/movies/search?q=nemo"))).startsWith("Finding Nemo");
        assertThat(titles(catalogue().get("/api/v1/series/search?q=braking"))).containsExactly("Breaking Bad");
        assertThat(titles(catalogue().get("/api/v1/movies/search?q=%25"))).isEmpty();
    }

    @Test
    @Order(1)
    default void refusesWhatNoListHas() {
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
                "movies/ids?stat=enriched",
                "movies?year=soon",
                "movies?genre=%00",
                "items/" + catalogue().id("Star Wars") + "/history?field=%00",
                "movies/search?q=%20",
                "movies/search",
                "items/" + catalogue().id("Star Wars") + "/assets/candidates?assetType=wallpaper")) {
            Answer answer = catalogue().service().get("/api/v1/" + path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("\"error\":");
        }
        assertThat(catalogue()
                        .service()
                        .get("/api/v1/series/" + catalogue().id("Star Wars"))
                        .status())
                .isEqualTo(404);
    }
}
