package app.marquee.testkit.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.testkit.catalogue.GeneratedTitles;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What it knows. */
class TmdbStandInTest {
    static final String[] KEY = {"Authorization", "Bearer any"};

    final TmdbStandIn standIn = TmdbStandIn.start(TmdbOptions.DEFAULT.limit(1_000, Duration.ofSeconds(10)));
    final Caller tmdb = new Caller(standIn);

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void findsTwoTitlesOfOneNameAndTellsThemApartByYear() {
        assertThat(ids("/search/tv?query=Dallas")).containsExactlyInAnyOrder(40, 37759);
        assertThat(ids("/search/tv?query=Dallas&first_air_date_year=2012")).containsExactly(37759);
        assertThat(ids("/search/movie?query=am%C3%A9lie")).containsExactly(194);
        assertThat(ids("/search/movie?query=Amelie&primary_release_year=2001")).containsExactly(194);
        assertThat(ids("/search/movie?query=%E3%82%82%E3%81%AE%E3%81%AE%E3%81%91%E5%A7%AB"))
                .containsExactly(128);
        assertThat(ids("/search/movie?query=")).isEmpty();
        assertThat(ids("/search/movie?query=dune&page=2")).isEmpty();
        assertThat(ids("/search/movie?query=Holiday+Video&year=2019")).isEmpty();
    }

    @Test
    void findsATitleByEveryNameItHasAndByEveryYearItWasReleasedIn() {
        assertThat(titles("/search/movie?query=Wo+Hu+Cang+Long")).containsExactly("Crouching Tiger, Hidden Dragon");
        assertThat(titles("/search/movie?query=Otto+e+mezzo")).containsExactly("8½");
        assertThat(titles("/search/movie?query=Fast+and+Furious&primary_release_year=2009"))
                .containsExactly("Fast & Furious");
        assertThat(titles("/search/movie?query=The+Hunt&year=2013")).containsExactly("The Hunt");
        assertThat(titles("/search/movie?query=The+Hunt&primary_release_year=2013"))
                .isEmpty();
        assertThat(titles("/search/movie?query=The+Intouchables&language=de"))
                .containsExactly("Ziemlich beste Freunde");
        assertThat(tmdb.json("/search/tv?query=Shameless&first_air_date_year=2004")
                        .at("/results/0/origin_country/0")
                        .asString())
                .isEqualTo("GB");
        assertThat(tmdb.json("/movie/348?append_to_response=alternative_titles,translations")
                        .has("translations"))
                .isTrue();
    }

    @Test
    void ordersByPopularity() {
        assertThat(titles("/search/movie?query=Face")).first().isEqualTo("Face/Off");
    }

    @Test
    void findsAMadeUpTitleByItsNameAndYearOnly() {
        MovieFacts movie = GeneratedTitles.movie(4_242);
        SeriesFacts series = GeneratedTitles.series(31_415);

        assertThat(ids("/search/movie?query=" + movie.title().replace(" ", "%20") + "&year=" + movie.year()))
                .containsExactly(movie.id());
        assertThat(ids("/search/movie?query=" + movie.title().replace(" ", "%20") + "&year=1901"))
                .isEmpty();
        assertThat(ids("/search/tv?query=" + series.title().replace(" ", "+") + "&first_air_date_year="
                        + series.year()))
                .containsExactly(series.id());
        assertThat(tmdb.json("/tv/" + series.id()).get("name").asString()).isEqualTo(series.title());
    }

    @Test
    void appendsSeasonsAndLeavesOutThoseThatDoNotExist() {
        JsonNode series = tmdb.json("/tv/1396?append_to_response=season/0,season/1,season/5,season/6,season/1/images,"
                + "season/2/episode/3,external_ids");

        assertThat(series.get("season/1").get("episodes")).hasSize(7);
        assertThat(series.get("season/5").get("episodes")).hasSize(16);
        assertThat(series.get("season/0").get("episodes")).hasSize(11);
        assertThat(series.has("season/6")).isFalse();
        assertThat(series.get("season/1/images").get("posters")).hasSize(2);
        assertThat(series.get("season/2/episode/3").get("episode_number").asInt())
                .isEqualTo(3);
    }

    @Test
    void filtersImagesByLanguage() {
        assertThat(tmdb.json("/movie/603/images").get("posters")).hasSize(4);
        assertThat(tmdb.json("/movie/603/images?language=en-US").get("posters")).hasSize(2);
        assertThat(tmdb.json("/movie/603/images?language=en-US&include_image_language=de,null")
                        .get("posters"))
                .hasSize(2);
        assertThat(tmdb.json("/movie/603/images?language=en-US").get("backdrops"))
                .hasSize(1);
    }

    @Test
    void tellsOtherLanguagesOnlyWhatIsKnownInThem() {
        JsonNode movie = tmdb.json("/movie/128?language=ja-JP");

        assertThat(movie.get("title").asString()).isEqualTo("もののけ姫");
        assertThat(movie.get("overview").asString()).isEmpty();
        assertThat(tmdb.json("/tv/1396/season/1/episode/2?language=de")
                        .get("name")
                        .asString())
                .isEqualTo("Folge 2");
    }

    @Test
    void findsByForeignIdsInTheRightArray() {
        assertThat(tmdb.json("/find/tt0133093?external_source=imdb_id").get("movie_results"))
                .hasSize(1);
        assertThat(tmdb.json("/find/121361?external_source=tvdb_id")
                        .get("tv_results")
                        .get(0)
                        .get("id")
                        .asInt())
                .isEqualTo(1399);
        int episode = tmdb.json("/tv/1396/season/2/episode/3/external_ids")
                .get("tvdb_id")
                .asInt();
        JsonNode found = tmdb.json("/find/" + episode + "?external_source=tvdb_id");
        assertThat(found.propertyNames())
                .containsExactlyInAnyOrder(
                        "movie_results", "person_results", "tv_results", "tv_episode_results", "tv_season_results");
        assertThat(found.get("tv_episode_results").get(0).get("show_id").asInt())
                .isEqualTo(1396);
        MovieFacts made = GeneratedTitles.movie(77);
        assertThat(tmdb.json("/find/" + made.imdb() + "?external_source=imdb_id")
                        .get("movie_results"))
                .hasSize(1);
    }

    @Test
    void listsChangesOfMoviesAndSeriesApartPageByPage() {
        List<Integer> many = IntStream.range(700_000, 700_250).boxed().toList();
        standIn.listAsChanged(true, many);
        standIn.listAsChanged(false, List.of(700_001));

        assertThat(tmdb.json("/movie/changes").get("total_pages").asInt()).isEqualTo(3);
        assertThat(tmdb.json("/movie/changes?page=3").get("results")).hasSize(50);
        assertThat(ids("/tv/changes")).containsExactly(700_001);
        assertThat(tmdb.json("/movie/changes?start_date=2020-01-01&end_date=2020-01-02")
                        .get("results"))
                .isEmpty();
        assertThat(tmdb.get("/3/movie/changes?start_date=2020-01-01&end_date=2020-02-01", KEY)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void showsChangedTitlesAmongTheChanges() {
        assertThat(ids("/movie/changes")).isEmpty();

        standIn.changeMovie(
                603,
                m -> new MovieFacts(
                        m.id(),
                        m.imdb(),
                        m.title(),
                        m.original(),
                        m.language(),
                        LocalDate.of(1999, 3, 31),
                        m.minutes(),
                        m.genres(),
                        m.set(),
                        "Another plot.",
                        m.renown()));
        standIn.withdraw(6_040_000);

        assertThat(ids("/movie/changes")).contains(603);
        assertThat(tmdb.json("/movie/603").get("overview").asString()).isEqualTo("Another plot.");
    }

    private List<String> titles(String path) {
        return tmdb.json(path)
                .get("results")
                .valueStream()
                .map(row -> row.get("title").asString())
                .toList();
    }

    private List<Integer> ids(String path) {
        return tmdb.json(path)
                .get("results")
                .valueStream()
                .map(row -> row.get("id").asInt())
                .toList();
    }
}
