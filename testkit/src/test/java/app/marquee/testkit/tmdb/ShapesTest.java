package app.marquee.testkit.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Member names against those that are documented for the real API. */
class ShapesTest {
    static final TmdbStandIn TMDB = TmdbStandIn.start();
    final Caller tmdb = new Caller(TMDB);

    @AfterAll
    static void close() {
        TMDB.close();
    }

    @Test
    void aMovieHasTheDocumentedMembers() {
        assertMembers(
                tmdb.json("/movie/603"),
                "id imdb_id title original_title original_language origin_country release_date runtime status overview"
                        + " tagline homepage adult video genres belongs_to_collection production_companies"
                        + " production_countries spoken_languages budget revenue popularity vote_average vote_count"
                        + " poster_path backdrop_path");
    }

    @Test
    void aSeriesHasTheDocumentedMembers() {
        JsonNode series = tmdb.json("/tv/1396");

        assertMembers(
                series,
                "id name original_name original_language origin_country languages first_air_date last_air_date"
                        + " in_production status type overview tagline homepage adult genres created_by networks"
                        + " production_companies production_countries spoken_languages number_of_seasons"
                        + " number_of_episodes episode_run_time last_episode_to_air next_episode_to_air seasons"
                        + " popularity vote_average vote_count poster_path backdrop_path");
        assertMembers(
                series.get("seasons").get(0),
                "id season_number name overview air_date episode_count poster_path vote_average");
        assertThat(series.get("number_of_episodes").asInt()).isEqualTo(62);
        assertThat(series.get("number_of_seasons").asInt()).isEqualTo(5);
    }

    @Test
    void aSeasonAndItsEpisodesHaveTheDocumentedMembers() {
        JsonNode season = tmdb.json("/tv/1396/season/1");

        assertMembers(season, "_id id season_number name overview air_date poster_path vote_average episodes");
        assertMembers(
                season.get("episodes").get(0),
                "id show_id season_number episode_number name overview air_date runtime still_path production_code"
                        + " vote_average vote_count episode_type crew guest_stars");
        assertThat(tmdb.json("/tv/1396/season/1/episode/1").get("name").asString())
                .isEqualTo("Pilot");
    }

    @Test
    void searchRowsHaveTheDocumentedMembers() {
        assertMembers(
                tmdb.json("/search/movie?query=arrival&year=2016")
                        .get("results")
                        .get(0),
                "adult backdrop_path genre_ids id original_language original_title overview popularity poster_path"
                        + " release_date title video vote_average vote_count");
        assertMembers(
                tmdb.json("/search/tv?query=dallas").get("results").get(0),
                "adult backdrop_path genre_ids id original_language original_name overview popularity poster_path"
                        + " first_air_date name origin_country vote_average vote_count");
    }

    @Test
    void appendedPartsCarryNoIdAndDifferBetweenMoviesAndSeries() {
        JsonNode movie = tmdb.json("/movie/128?append_to_response=credits,videos,images,release_dates,external_ids,"
                + "keywords,translations,alternative_titles,watch/providers,no_such_part");
        JsonNode series =
                tmdb.json("/tv/1396?append_to_response=credits,aggregate_credits,videos,images,content_ratings,"
                        + "external_ids,keywords,episode_groups,translations,alternative_titles");

        assertThat(movie.get("keywords").has("keywords")).isTrue();
        assertThat(movie.get("alternative_titles")
                        .get("titles")
                        .get(0)
                        .get("title")
                        .asString())
                .isEqualTo("もののけ姫");
        assertThat(series.get("keywords").has("results")).isTrue();
        assertThat(series.get("alternative_titles").has("results")).isTrue();
        assertThat(series.get("external_ids").get("tvdb_id").asInt()).isEqualTo(81189);
        assertThat(movie.get("external_ids").has("tvdb_id")).isFalse();
        assertThat(movie.has("no_such_part")).isFalse();
        for (String part : List.of("credits", "images", "external_ids", "videos", "translations")) {
            assertThat(movie.get(part).has("id")).as(part).isFalse();
        }
        assertMembers(
                movie.get("credits").get("cast").get(0),
                "id name original_name character order credit_id profile_path gender adult known_for_department"
                        + " popularity cast_id");
        assertMembers(
                movie.get("release_dates")
                        .get("results")
                        .get(0)
                        .get("release_dates")
                        .get(0),
                "certification descriptors iso_639_1 note release_date type");
        assertMembers(
                movie.get("images").get("posters").get(0),
                "aspect_ratio height iso_639_1 file_path vote_average vote_count width");
        assertThat(tmdb.json("/movie/128/images").get("id").asInt()).isEqualTo(128);
    }

    @Test
    void configurationNamesTheSizesAndPointsAtItself() {
        JsonNode images = tmdb.json("/configuration").get("images");

        assertMembers(
                images, "base_url secure_base_url backdrop_sizes logo_sizes poster_sizes profile_sizes still_sizes");
        assertThat(images.get("base_url").asString()).isEqualTo(TMDB.imageUrl() + "/");
    }

    private static void assertMembers(JsonNode node, String names) {
        assertThat(node.propertyNames()).containsExactlyInAnyOrder(names.split(" "));
    }
}
