package app.marquee.testkit.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.testkit.catalogue.SyntheticLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumRequestsTest {
    @Test
    void ofALargeLibraryAreASearchAndOneRequestForEachTitle() {
        SyntheticLibrary library = SyntheticLibrary.LARGE;

        assertThat(library.seasons()).isEqualTo(3_000);
        assertThat(library.episodes()).isEqualTo(30_000);
        assertThat(MinimumRequests.of(library, false, 6)).isEqualTo(5_200);
        assertThat(MinimumRequests.of(library, true, 6)).isEqualTo(2_600);
    }

    @ParameterizedTest
    @CsvSource({"1,6,1", "14,6,1", "15,6,2", "34,6,2", "35,6,3", "12,8,1", "13,8,2"})
    void ofASeriesGrowWithTheSeasonsThatDoNotFit(int seasons, int parts, long requests) {
        assertThat(MinimumRequests.ofSeries(seasons, parts)).isEqualTo(requests);
    }
}
