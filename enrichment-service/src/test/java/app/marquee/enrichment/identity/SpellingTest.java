package app.marquee.enrichment.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lilo and Stitch | Lilo & Stitch",
                "Amelie | Amélie",
                "Thing, The | The Thing",
                "WALL-E | WALL·E",
                "S.W.A.T | SWAT",
                "Aeon Flux | Æon Flux",
                "8 1-2 | 8½"
            })
    void takesDifferentWritingsForTheSame(String asked, String has) {
        assertThat(Spelling.fit(asked, has)).isEqualTo(Spelling.SAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rocky 2 | Rocky II",
                "12 Monkeys | Twelve Monkeys",
                "Die Tuer | Die Tür",
                "Walle | WALL·E",
                "Hysteria | Hysteria!",
                "Simpsons | The Simpsons",
                "Kill Bill Volume 1 | Kill Bill: Vol. 1",
                "Max und Moritz | Max & Moritz"
            })
    void knowsWhatNamesLoseAndHowNumbersAreWritten(String asked, String has) {
        assertThat(Spelling.fit(asked, has)).isEqualTo(Spelling.LOOSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"The Kingdom | Kingdom", "Hysteria! | Hysteria", "A Ghost Story | Ghost Story"})
    void doesNotBelieveThatANameGainedSomething(String asked, String has) {
        assertThat(Spelling.fit(asked, has)).isEqualTo(Spelling.LESS);
        assertThat(Spelling.key(asked)).isNotEqualTo(Spelling.key(has));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Alien | Aliens",
                "Rocky II | Rocky III",
                "Kill Bill Vol 1 | Kill Bill: Vol. 2",
                "Face | Face/Off",
                "Malcolm X | Malcolm",
                "Ocean's Eleven | Ocean's Twelve"
            })
    void keepsApartWhatOnlyLooksAlike(String asked, String has) {
        assertThat(Spelling.fit(asked, has)).isLessThan(Spelling.LESS);
    }

    @Test
    void survivesTitlesOfNothingButMarks() {
        assertThat(Spelling.fit("???", "!!!")).isLessThan(Spelling.LOOSE);
        assertThat(Spelling.fit("", "M")).isZero();
        assertThat(Spelling.fit("千と千尋の神隠し", "千と千尋の神隠し")).isEqualTo(Spelling.SAME);
    }
}
