package app.marquee.enrichment.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.enrichment.provider.SeasonOutline;
import app.marquee.model.media.Numbering;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesNumbersTest {
    private static final List<SeasonOutline> SEASONS = List.of(
            new SeasonOutline(0, 5, LocalDate.of(1999, 1, 1)),
            new SeasonOutline(1, 61, LocalDate.of(1999, 10, 20)),
            new SeasonOutline(2, 16, LocalDate.of(2001, 3, 21)),
            new SeasonOutline(3, 14, LocalDate.of(2001, 8, 19)));

    private final SeriesNumbers own = new SeriesNumbers(SEASONS, false, false, Map.of(), Map.of());

    @Test
    void countsAnAbsoluteNumberThroughAllSeasonsButTheSpecials() {
        assertThat(own.places(absolute(1))).containsExactly(new Place(1, 1));
        assertThat(own.places(absolute(61, 62))).containsExactly(new Place(1, 61), new Place(2, 1));
        assertThat(own.places(absolute(91))).containsExactly(new Place(3, 14));
    }

    @Test
    void takesTheNumberItselfWhereTheProvidersNumbersRunOn() {
        SeriesNumbers onward = new SeriesNumbers(SEASONS, true, false, Map.of(), Map.of());

        assertThat(onward.places(absolute(62))).containsExactly(new Place(2, 62));
    }

    @Test
    void believesANumberThatIsNotKnownYetAndNoneFarBeyond() {
        assertThat(own.places(absolute(93))).containsExactly(new Place(3, 16));
        assertThat(own.places(absolute(1080))).isEmpty();
        assertThat(own.places(absolute(0))).isEmpty();
        assertThat(new SeriesNumbers(List.of(), false, false, Map.of(), Map.of()).places(absolute(3)))
                .isEmpty();
    }

    @Test
    void readsNumbersOfTheChosenOrder() {
        SeriesNumbers dvd = new SeriesNumbers(
                SEASONS, false, false, Map.of(new Place(1, 1), new Place(1, 2)), Map.of(7, new Place(2, 5)));

        assertThat(dvd.places(Numbering.of(1, 1, 3))).containsExactly(new Place(1, 2), new Place(1, 3));
        assertThat(dvd.places(absolute(7))).containsExactly(new Place(2, 5));
    }

    @Test
    void takesNoNumberThatIsAnotherEpisodeInTheOrder() {
        SeriesNumbers aired =
                new SeriesNumbers(SEASONS, false, false, Map.of(new Place(1, 1), new Place(1, 2)), Map.of());

        assertThat(aired.places(Numbering.of(1, 2))).isEmpty();
        assertThat(aired.places(Numbering.of(1, 3))).containsExactly(new Place(1, 3));
    }

    @Test
    void countsFilesOfOneSeasonThroughAllWhereTheyAreCountedSo() {
        SeriesNumbers counted = new SeriesNumbers(SEASONS, false, true, Map.of(), Map.of());

        assertThat(counted.places(Numbering.of(1, 61, 70))).containsExactly(new Place(1, 61), new Place(2, 9));
        assertThat(counted.places(Numbering.of(0, 2))).containsExactly(new Place(0, 2));
        assertThat(counted.places(Numbering.of(1, 92))).containsExactly(new Place(3, 15));
    }

    @Test
    void leavesSpecialsAndSeveralEpisodesOfOneFileInTheirOrder() {
        assertThat(own.places(Numbering.of(0, 3))).containsExactly(new Place(0, 3));
        assertThat(own.places(Numbering.of(2, 5, 6, 5))).containsExactly(new Place(2, 5), new Place(2, 6));
    }

    @Test
    void knowsTheSeasonOfADay() {
        assertThat(own.seasonOf(LocalDate.of(2001, 4, 1))).contains(2);
        assertThat(own.seasonOf(LocalDate.of(2020, 4, 1))).contains(3);
        assertThat(own.seasonOf(LocalDate.of(1990, 4, 1))).isEmpty();
    }

    private static Numbering absolute(Integer... numbers) {
        return new Numbering(null, List.of(), List.of(numbers), null);
    }
}
