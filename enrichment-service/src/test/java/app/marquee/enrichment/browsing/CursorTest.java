package app.marquee.enrichment.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void isReadAsItWasWritten() {
        Cursor cursor = new Cursor("title-asc", "a|b 千と千尋", 7);

        assertThat(Cursor.parse(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "dGl0bGU", "dGl0bGV8eHxh"})
    void isNothingElse(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void leadsNowhereWithAKeyOfAnotherOrder() {
        assertThat(Sort.YEAR.knows("2001")).isTrue();
        assertThat(Sort.YEAR.knows("' or 1=1")).isFalse();
        assertThat(Sort.ADDED.knows("yesterday")).isFalse();
        assertThat(Sort.NUMBER.knows("1000001")).isTrue();
    }
}
