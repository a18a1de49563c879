package app.marquee.enrichment.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.MessageJson;
import app.marquee.model.media.ItemDetails;
import org.junit.jupiter.api.Test;

class FieldDifferencesTest {
    @Test
    void namesTheMembersThatChangedWithBoth() {
        ItemDetails before = details("{\"title\":\"Arrival\",\"plot\":\"old\",\"genres\":[\"Drama\"]}");
        ItemDetails after = details("{\"title\":\"Arrival\",\"tagline\":\"new\",\"genres\":[\"Drama\",\"Mystery\"]}");

        assertThat(FieldDifferences.between(before, after))
                .extracting(each -> each.field() + ": " + each.before() + " > " + each.after())
                .containsExactlyInAnyOrder(
                        "plot: \"old\" > null",
                        "tagline: null > \"new\"",
                        "genres: [\"Drama\"] > [\"Drama\",\"Mystery\"]");
    }

    @Test
    void findsNothingWhereNothingWasKnown() {
        assertThat(FieldDifferences.between(null, details("{\"title\":\"Arrival\"}")))
                .isEmpty();
    }

    @Test
    void keepsNoCountOfVotes() {
        ItemDetails before = details(
                "{\"title\":\"Arrival\",\"ratings\":[{\"source\":\"themoviedb\",\"value\":7.5,\"max\":10,\"votes\":9}]}");

        assertThat(FieldDifferences.between(before, details("{\"title\":\"Arrival\"}")))
                .isEmpty();
    }

    private static ItemDetails details(String json) {
        return MessageJson.mapper().readValue(json, ItemDetails.class);
    }
}
