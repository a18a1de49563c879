package app.marquee.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    final Catalogue catalogue = Catalogue.standard();

    @Test
    void knowsRealMoviesAndSeriesWithTheirEpisodes() {
        assertThat(catalogue.movie(128).orElseThrow().original()).isEqualTo("もののけ姫");
        assertThat(catalogue.series(1396).orElseThrow().season(1).orElseThrow().episodes())
                .hasSize(7)
                .first()
                .returns("Pilot", SeriesFacts.EpisodeFacts::title);
        assertThat(catalogue.series(2316).orElseThrow().season(2).orElseThrow().episodes())
                .hasSize(22)
                .noneMatch(SeriesFacts.EpisodeFacts::named);
    }

    @Test
    void everyTitleHasAPlotAndKnownGenres() {
        catalogue.movies().forEach(m -> {
            assertThat(m.plot()).isNotBlank();
            m.genres().forEach(genre -> catalogue.genreId(true, genre));
        });
        catalogue.series().forEach(s -> {
            assertThat(s.plot()).isNotBlank();
            s.genres().forEach(genre -> catalogue.genreId(false, genre));
        });
    }

    @Test
    void madeUpTitlesAreAllDifferentAndFoundAgainByTheirWords() {
        Set<String> titles = new HashSet<>();
        for (int number = 0; number < GeneratedTitles.LIMIT; number += 7) {
            String title = GeneratedTitles.movie(number).title();
            assertThat(titles.add(title)).as(title).isTrue();
            assertThat(GeneratedTitles.numberOf(
                            List.of(title.toLowerCase(Locale.ROOT).split(" "))))
                    .contains(number);
        }
    }

    @Test
    void madeUpGenresExist() {
        Stream.iterate(0, n -> n + 1).limit(500).forEach(n -> {
            GeneratedTitles.movie(n).genres().forEach(genre -> catalogue.genreId(true, genre));
            GeneratedTitles.series(n).genres().forEach(genre -> catalogue.genreId(false, genre));
        });
    }

    @Test
    void aMadeUpSeriesHasThreeToEightSeasonsOfTen() {
        SeriesFacts series = catalogue.series(GeneratedTitles.FIRST_SERIES + 5).orElseThrow();

        assertThat(series.seasons()).hasSize(8).allMatch(s -> s.episodes().size() == 10);
        assertThat(series).isEqualTo(GeneratedTitles.series(5));
    }
}
