package app.marquee.model.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.marquee.model.MessageJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrgencyTest {
    @ParameterizedTest
    @CsvSource({
        "1, URGENT",
        "2, URGENT",
        "3, NORMAL",
        "4, NORMAL",
        "5, NORMAL",
        "6, NORMAL",
        "7, NORMAL",
        "8, BULK",
        "9, BULK",
        "10, BULK"
    })
    void theLevelPicksTheLane(int level, Lane lane) {
        assertThat(new Urgency(level).lane()).isEqualTo(lane);
    }

    @Test
    void theNamedLevelsAreThoseOfTheSpecification() {
        assertThat(List.of(Urgency.CRITICAL, Urgency.HIGH, Urgency.MEDIUM, Urgency.LOW, Urgency.VERY_LOW))
                .extracting(Urgency::level)
                .containsExactly(1, 3, 4, 8, 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, -1, Integer.MAX_VALUE})
    void otherLevelsAreRefused(int level) {
        assertThatThrownBy(() -> new Urgency(level))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("urgency is 1 (now) to 10 (whenever), not " + level);
    }

    @Test
    void moreUrgentSortsFirst() {
        assertThat(List.of(Urgency.LOW, Urgency.CRITICAL, Urgency.HIGH).stream().sorted())
                .containsExactly(Urgency.CRITICAL, Urgency.HIGH, Urgency.LOW);
    }

    @Test
    void asJsonItIsTheBareNumber() {
        assertThat(MessageJson.mapper().writeValueAsString(Urgency.HIGH)).isEqualTo("3");
        assertThat(MessageJson.mapper().readValue("3", Urgency.class)).isEqualTo(Urgency.HIGH);
    }

    @Test
    void aLaneIsNamedInLowerCase() {
        assertThat(Lane.values()).extracting(Lane::key).containsExactly("urgent", "normal", "bulk");
    }
}
