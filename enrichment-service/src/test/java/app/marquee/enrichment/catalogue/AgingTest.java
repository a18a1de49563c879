package app.marquee.enrichment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @ParameterizedTest
    @CsvSource({
        "-90,3",
        "0,3",
        "29,3",
        "30,14",
        "179,14",
        "180,30",
        "364,30",
        "365,90",
        "1824,90",
        "1825,180",
        "20000,180"
    })
    void looksAgainTheSoonerTheYoungerATitleIs(int daysOld, int freshForDays) {
        assertThat(Aging.freshFor(TODAY.minusDays(daysOld), TODAY)).isEqualTo(Duration.ofDays(freshForDays));
    }

    @Test
    void takesATitleWithoutADateForANewOne() {
        assertThat(Aging.freshFor(null, TODAY)).isEqualTo(Duration.ofDays(3));
    }

    @ParameterizedTest
    @CsvSource({"1,2", "2,4", "3,8", "10,1024", "11,1440", "63,1440", "1000,1440"})
    void waitsTwiceAsLongAfterEachFailureUpToADay(int errors, int minutes) {
        assertThat(Aging.cooldown(errors)).isEqualTo(Duration.ofMinutes(minutes));
    }
}
