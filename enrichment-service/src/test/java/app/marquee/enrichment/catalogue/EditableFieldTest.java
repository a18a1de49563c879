package app.marquee.enrichment.catalogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.MessageJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditableFieldTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title | \"千と千尋の神隠し\"",
                "plot | null",
                "plot | \"two\\nlines\"",
                "year | 2001",
                "runtime | null",
                "premiered | \"2001-07-20\"",
                "genres | [\"Animation\"]",
                "genres | []"
            })
    void takesWhatTheFieldCanHold(String name, String value) {
        assertThatCode(() -> EditableField.check(name, MessageJson.mapper().readTree(value)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title | null",
                "title | \" \"",
                "title | 7",
                "plot | \"a\\u0000b\"",
                "year | \"2001\"",
                "year | 0",
                "year | 20.5",
                "premiered | \"20.7.2001\"",
                "genres | \"Animation\"",
                "genres | [\"\"]",
                "genres | [null]",
                "seasonNumber | 4",
                "id | 4"
            })
    void refusesWhatItCannot(String name, String value) {
        assertThatExceptionOfType(ApiProblem.class)
                .isThrownBy(() -> EditableField.check(name, MessageJson.mapper().readTree(value)));
    }
}
