package app.marquee.scanner.naming;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.LibraryKind;
import app.marquee.scanner.naming.Reading.Role;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimpleNameReaderTest {
    private final MediaNameReader reader = new SimpleNameReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Arrival (2016)/Arrival (2016).mkv                                   | Arrival               | 2016
                    Arrival (2016).mkv                                                  | Arrival               | 2016
                    Arrival.2016.1080p.BluRay.x264-GRP.mkv                              | Arrival               | 2016
                    2001 A Space Odyssey (1968)/2001 A Space Odyssey (1968).mkv         | 2001 A Space Odyssey  | 1968
                    Blade Runner 2049 (2017)/Blade Runner 2049 (2017) Bluray-2160p.mkv  | Blade Runner 2049     | 2017
                    1917 (2019)/1917.mkv                                                | 1917                  | 2019
                    Heat (1995) {tmdb-949}/movie.mkv                                    | Heat                  | 1995
                    WALL·E (2008)/WALL·E (2008).mkv                                     | WALL·E                | 2008
                    Mr. & Mrs. Smith (2005)/Mr. & Mrs. Smith (2005).mkv                 | Mr. & Mrs. Smith      | 2005
                    Amélie [2001].mkv                                                   | Amélie                | 2001
                    Alien (1979)/Alien (1979) {edition-Director's Cut}.mkv              | Alien                 | 1979
                    Gone with the Wind (1939)/Gone with the Wind (1939) - cd1.avi       | Gone with the Wind    | 1939
                    """)
    void readsTitleAndYearOfMovies(String path, String title, int year) {
        Reading reading = reader.read(path, LibraryKind.MOVIES);

        assertThat(reading.titles().getFirst().title()).isEqualTo(title);
        assertThat(reading.year()).isEqualTo(year);
        assertThat(reading.role()).isEqualTo(Role.MAIN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Severance (2022)/Season 02/Severance - S02E01 - Hello, Ms. Cobel [WEBDL-2160p].mkv | Severance | 2 | 1
                    Dallas (1978)/Season 1/Dallas - 1x02 - Lessons.mkv                    | Dallas       | 1 | 2
                    Dark/Season 01/Dark.S01E01E02.1080p.mkv                               | Dark         | 1 | 1 2
                    Dark/Season 01/Dark - S01E01-E03.mkv                                  | Dark         | 1 | 1 2 3
                    Dark/Season 01/Dark - S01E01-03.mkv                                   | Dark         | 1 | 1 2 3
                    Dark/Season 01/Dark - 1x01x02.mkv                                     | Dark         | 1 | 1 2
                    Dark/Season 01/Dark - S01E01-720p.mkv                                 | Dark         | 1 | 1
                    Doctor Who (2005)/Specials/Doctor Who - S00E05.mkv                    | Doctor Who   | 0 | 5
                    The Office (US)/The Office S03e10.avi                                 | The Office   | 3 | 10
                    Fargo.S01E01.mkv                                                      | Fargo        | 1 | 1
                    Extras/Season 1/Extras - S01E01.mkv                                   | Extras       | 1 | 1
                    """)
    void readsSeriesAndNumbersOfEpisodes(String path, String title, int season, String episodes) {
        Reading reading = reader.read(path, LibraryKind.SERIES);

        assertThat(reading.titles().getFirst().title()).isEqualTo(title);
        assertThat(reading.numbering().season()).isEqualTo(season);
        assertThat(reading.numbering().episodes())
                .containsExactlyElementsOf(
                        Arrays.stream(episodes.split(" ")).map(Integer::valueOf).toList());
        assertThat(reading.role()).isEqualTo(Role.MAIN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Heat (1995) {tmdb-949}/Heat.mkv                      | 949 |           |
                    Heat (1995) [tmdbid-949]/Heat.mkv                    | 949 |           |
                    Heat (1995) {imdb-tt0113277}/Heat.mkv                |     | tt0113277 |
                    Heat (1995) [imdbid-tt0113277].mkv                   |     | tt0113277 |
                    Severance [tvdbid-371980]/S01E01.mkv                 |     |           | 371980
                    """)
    void readsIdsInBrackets(String path, Integer tmdb, String imdb, Integer tvdb) {
        Reading reading = reader.read(path, path.contains("tvdb") ? LibraryKind.SERIES : LibraryKind.MOVIES);

        assertThat(reading.ids().tmdb()).isEqualTo(tmdb);
        assertThat(reading.ids().imdb()).isEqualTo(imdb);
        assertThat(reading.ids().tvdb()).isEqualTo(tvdb);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Heat (1995)/Extras/Interview.mkv                 | EXTRA
                    Heat (1995)/Behind The Scenes/Making of.mkv      | EXTRA
                    Heat (1995)/Heat (1995)-trailer.mkv              | EXTRA
                    Heat (1995)/Sample/heat-sample.mkv               | SAMPLE
                    Heat (1995)/heat-1995-sample.mkv                 | SAMPLE
                    Shorts (2009)/Shorts (2009).mkv                  | MAIN
                    Trailer Park Boys (2006).mkv                     | MAIN
                    """)
    void tellsTheFeatureFromWhatLiesBesideIt(String path, Role role) {
        assertThat(reader.read(path, LibraryKind.MOVIES).role()).isEqualTo(role);
    }

    @Test
    void readsPartAndEdition() {
        Reading part = reader.read("Gone (1939)/Gone (1939) - cd2.avi", LibraryKind.MOVIES);
        Reading edition = reader.read("Alien (1979)/Alien (1979) {edition-Director's Cut}.mkv", LibraryKind.MOVIES);

        assertThat(part.part()).isEqualTo(2);
        assertThat(edition.version()).isEqualTo("Director's Cut");
    }

    @ParameterizedTest
    @CsvSource({"'.mkv'", "'a'", "'((((.mkv'", "'S01E01.mkv'", "'\n.mkv'", "'😀/😀 (2001).mkv'", "'  .mkv'"})
    void neverFails(String path) {
        assertThat(reader.read(path, LibraryKind.MOVIES)).isNotNull();
        assertThat(reader.read(path, LibraryKind.SERIES)).isNotNull();
    }
}
