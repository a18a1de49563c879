package app.marquee.enrichment.artwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.MessageJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionConfigTest {
    @Test
    void takesWhatIsLeftOutFromTheRulesThatHeldSoFar() {
        SelectionRules rules =
                config("{\"maxCount\":3,\"preferLanguage\":\"de\"}").over(SelectionRules.DEFAULT);

        assertThat(rules.most()).isEqualTo(3);
        assertThat(rules.language()).isEqualTo("de");
        assertThat(rules.votesWeight()).isEqualTo(0.4);
        assertThat(rules.alikeFrom()).isEqualTo(0.9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"weightVotes\":0.5}",
                "{\"weightVotes\":1.4,\"weightResolution\":-0.7}",
                "{\"minCount\":2}",
                "{\"maxCount\":-1}",
                "{\"maxCount\":21}",
                "{\"minWidth\":-1}",
                "{\"minHeight\":30000}",
                "{\"preferLanguage\":\"English\"}",
                "{\"phashSimilarityThreshold\":0.1}"
            })
    void refusesWhatCannotBe(String json) {
        assertThatExceptionOfType(ApiProblem.class)
                .isThrownBy(() -> config(json).over(SelectionRules.DEFAULT));
    }

    private static SelectionConfig config(String json) {
        return MessageJson.mapper().readValue(json, SelectionConfig.class);
    }
}
