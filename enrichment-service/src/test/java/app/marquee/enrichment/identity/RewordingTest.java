package app.marquee.enrichment.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Halloween 2 | Halloween II",
                "Rocky II | Rocky 2",
                "Kill Bill Volume 2 | Kill Bill Vol 2",
                "Die Tuer | Die Tür",
                "300 |",
                "2 Fast |",
                "Heat |"
            })
    void saysATitleInOtherWords(String title, String other) {
        assertThat(Rewording.of(title)).isEqualTo(other);
    }
}
