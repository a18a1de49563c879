package app.marquee.enrichment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.ItemDetails;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldLocksTest {
    @Test
    void keepsALockedFieldAndTakesTheOthers() {
        ItemDetails merged = FieldLocks.merge(details("Old", "a plot"), details("New", "another plot"), Set.of("plot"));

        assertThat(merged.title()).isEqualTo("New");
        assertThat(merged.plot()).isEqualTo("a plot");
    }

    @Test
    void keepsALockedFieldEmpty() {
        assertThat(FieldLocks.merge(details("Old", null), details("New", "a plot"), Set.of("plot"))
                        .plot())
                .isNull();
    }

    private static ItemDetails details(String title, String plot) {
        return new ItemDetails(
                title, null, null, 2000, null, plot, null, null, null, null, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, null, List.of());
    }
}
