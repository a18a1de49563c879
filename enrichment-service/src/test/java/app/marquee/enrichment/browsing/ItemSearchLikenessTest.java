package app.marquee.enrichment.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemSearchLikenessTest {
    @ParameterizedTest
    @CsvSource({"up, 0.4", "matirx, 0.4", "forest gmup, 0.4", "the silent garden of glass, 0.704", "七人の侍, 0.4"})
    void asksForMoreOfLongTitlesThanOfShortOnes(String words, double likeness) {
        assertThat(ItemSearchRepository.likeness(words)).isCloseTo(likeness, within(0.001));
    }
}
