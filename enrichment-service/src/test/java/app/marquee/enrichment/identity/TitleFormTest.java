package app.marquee.enrichment.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleFormTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The Matrix | matrix
                    Matrix, The | matrix
                    A Bug's Life | bugs life
                    An Officer and a Gentleman | officer and a gentleman
                    Amélie | amelie
                    AMÉLIE | amelie
                    Fast & Furious | fast and furious
                    Fast and Furious | fast and furious
                    S.W.A.T. | swat
                    SWAT | swat
                    WALL·E | wall e
                    WALL-E | wall e
                    Face/Off | face off
                    Mission: Impossible – Fallout | mission impossible fallout
                    Rocky II | rocky ii
                    Ocean’s Eleven | oceans eleven
                    Straße | strasse
                    千と千尋の神隠し | 千と千尋の神隠し
                    The The | the
                    A | a
                    ??? | ???
                    24 | 24
                    """)
    void hasOneFormForAllSpellings(String title, String form) {
        String expected = java.text.Normalizer.normalize(form, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "");

        assertThat(TitleForm.of(title)).isEqualTo(expected);
    }
}
