package app.marquee.enrichment.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.enrichment.SmallTmdb;
import app.marquee.enrichment.provider.Candidate;
import app.marquee.enrichment.provider.MovieFacts;
import app.marquee.enrichment.provider.SeriesFacts;
import app.marquee.enrichment.provider.TitleHit;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.Collection;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Person;
import app.marquee.model.media.Rating;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingsTest {
    private final Images images = new Images("https://images.example/t/p/");

    @Test
    void readsAMovieWithWhatWasAppended() {
        MovieFacts movie = new MovieReading(images, "US").read(json("movie-49521.json"));

        assertThat(movie.ids()).isEqualTo(new ExternalIds(49521, "tt0770828", null));
        assertThat(movie.details().premiered()).isEqualTo(LocalDate.of(2013, 6, 12));
        assertThat(movie.details().tagline()).isNull();
        assertThat(movie.details().runtime()).isEqualTo(143);
        assertThat(movie.details().certification()).isEqualTo("PG-13");
        assertThat(movie.details().directors()).containsExactly("Who Directed");
        assertThat(movie.details().writers()).containsExactly("Who Wrote");
        assertThat(movie.details().tags()).containsExactly("superhero");
        assertThat(movie.details().actors())
                .containsExactly(
                        new Person("First Billed", "Clark Kent", 0, "https://images.example/t/p/h632/face.jpg"),
                        new Person("Second Billed", "Lois Lane", 1, null));
        assertThat(movie.details().ratings()).containsExactly(new Rating("themoviedb", 6.6, 10, 15000));
        assertThat(movie.details().collection())
                .isEqualTo(new Collection(
                        209131, "Man of Steel Collection", null, "https://images.example/t/p/original/set.jpg", null));
        assertThat(movie.details().trailer()).isEqualTo("https://www.youtube.com/watch?v=official");
    }

    @Test
    void leavesOutLogosThatAreDrawings() {
        assertThat(new MovieReading(images, "US").read(json("movie-49521.json")).artwork())
                .filteredOn(candidate -> candidate.type() == ArtworkType.CLEARLOGO)
                .extracting(Candidate::url)
                .containsExactly("https://images.example/t/p/original/logo.png");
    }

    @Test
    void takesAPosterWithoutWordsForKeyartAndABackdropWithWordsForALandscape() {
        JsonNode movie = tree("""
                {"id": 5, "title": "Title", "images": {
                    "posters": [{"file_path": "/words.jpg", "iso_639_1": "en"}, {"file_path": "/bare.jpg", "iso_639_1": null}],
                    "backdrops": [{"file_path": "/scene.jpg"}, {"file_path": "/titled.jpg", "iso_639_1": "en"}]}}
                """);

        assertThat(new MovieReading(images, "US").read(movie).artwork())
                .extracting(each ->
                        each.type() + " " + each.url().substring(each.url().lastIndexOf('/') + 1))
                .containsExactlyInAnyOrder(
                        "POSTER words.jpg",
                        "POSTER bare.jpg",
                        "KEYART bare.jpg",
                        "FANART scene.jpg",
                        "FANART titled.jpg",
                        "LANDSCAPE titled.jpg");
    }

    @Test
    void readsASeriesWithItsSeasons() {
        SeriesFacts series =
                new SeriesReading(images, "US").read(json("series-with-two-seasons.json"), List.of(), Set.of(1, 2));

        assertThat(series.ids()).isEqualTo(new ExternalIds(1396, "tt0903747", 81189));
        assertThat(series.seasonNumbers()).containsExactly(0, 1);
        assertThat(series.details().actors()).containsExactly(new Person("Lead", "Walter White", 0, null));
        assertThat(series.details().certification()).isEqualTo("TV-MA");
        assertThat(series.artwork()).extracting(Candidate::type).containsExactly(ArtworkType.POSTER);
        SeriesFacts.Season season = series.seasons().getFirst();
        assertThat(series.seasons()).hasSize(1);
        assertThat(season.artwork())
                .extracting(Candidate::url)
                .containsExactly("https://images.example/t/p/original/s1.jpg");
        assertThat(season.episodes())
                .extracting(each -> each.details().title())
                .containsExactly("Pilot", "Cat's in the Bag...");
        SeriesFacts.Episode bare = season.episodes().get(1);
        assertThat(bare.details().premiered()).isNull();
        assertThat(bare.details().plot()).isNull();
        assertThat(bare.artwork()).isEmpty();
        assertThat(season.episodes().getFirst().details().showTitle()).isEqualTo("Breaking Bad");
    }

    @Test
    void readsOnlyTheListOfTheKindAskedFor() {
        JsonNode found = tree("""
                {"movie_results": [], "tv_results": [{"id": 1399, "name": "Game of Thrones", "first_air_date": "2011-04-17"}],
                 "tv_episode_results": [{"id": 7, "name": "An episode of 1956", "show_id": 3}]}
                """);

        assertThat(new SearchReading(images).find(found, MediaKind.SERIES))
                .extracting(TitleHit::tmdbId)
                .containsExactly(1399);
        assertThat(new SearchReading(images).find(found, MediaKind.MOVIE)).isEmpty();
    }

    @Test
    void toleratesMembersOfAnotherType() {
        JsonNode odd = tree("""
                {"id": 5, "title": null, "original_title": "", "genres": null, "release_date": "soon", "runtime": "90",
                 "credits": [], "images": {"posters": [null, 3, {"file_path": null}]}, "videos": "none"}
                """);

        MovieFacts movie = new MovieReading(images, "US").read(odd);

        assertThat(movie.details().title()).isEqualTo("Untitled");
        assertThat(movie.details().year()).isNull();
        assertThat(movie.artwork()).isEmpty();
    }

    private static JsonNode json(String resource) {
        return tree(SmallTmdb.read(resource));
    }

    private static JsonNode tree(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
