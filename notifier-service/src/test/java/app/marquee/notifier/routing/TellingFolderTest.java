package app.marquee.notifier.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingFolderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Heat (1995)         | Heat (1995)/Heat.mkv                  | Heat (1995)
            ''                  | Heat (1995)/Heat.mkv                  | Heat (1995)
            ''                  | Heat.mkv                              | ''
            Heat (1995)         | Heat (1995)/CD1/Heat.mkv              | Heat (1995)
            Dark                | Dark/Season 01/Dark S01E01.mkv        | Dark
            Dark/Season 01      | Dark/Season 01/Dark S01E01.mkv        | Dark
            ''                  | Dark/Season 1/Dark S01E01.mkv         | Dark
            ''                  | Dark/Specials/Dark S00E01.mkv         | Dark
            ''                  | Dark/S02/Dark S02E01.mkv              | Dark
            ''                  | Dark/Staffel 3/Dark S03E01.mkv        | Dark
            ''                  | German/Dark/Season 01/Dark S01E01.mkv | German/Dark
            ''                  | Season 1/Season 1.mkv                 | Season 1
            ''                  | S Club 7/S Club 7.mkv                 | S Club 7
            Elsewhere           | Heat (1995)/Heat.mkv                  | Heat (1995)
            """)
    void isTheMoviesOwnOrTheShows(String published, String file, String folder) {
        assertThat(TellingFolder.of(published, file)).isEqualTo(folder);
    }
}
