package app.marquee.gateway.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.gateway.live.LoggedEvent;
import app.marquee.model.MessageJson;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    Instant now = Instant.parse("2026-11-21T12:00:00Z");
    final Pace pace = new Pace(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void aMinuteAgoIsForgotten() {
        for (int i = 0; i < 120; i++) {
            pace.saw(event("metadata.enriched", "{}"));
        }

        assertThat(pace.perSecond()).containsEntry("metadata.enriched", 2.0);
        now = now.plusSeconds(61);
        assertThat(pace.perSecond()).containsEntry("metadata.enriched", 0.0);
    }

    @Test
    void aStageTakesFromOneEventOfAFileToTheNext() {
        for (int file = 1; file <= 100; file++) {
            pace.saw(event("file.discovered", "{\"file\":{\"id\":%d}}".formatted(file)));
        }
        for (int file = 1; file <= 100; file++) {
            now = now.plusMillis(10);
            pace.saw(event("media.identified", "{\"file\":{\"id\":%d}}".formatted(file)));
        }

        assertThat(pace.stages()).containsExactly(new Pace.Stage("file.discovered", "media.identified", 100, 500, 950));
    }

    @Test
    void aFileWhoseStageBeforeWasNotSeenSaysNothing() {
        pace.saw(event("metadata.enriched", "{\"files\":[{\"file\":{\"id\":1}}]}"));
        pace.saw(event("file.discovered", "{\"file\":{\"id\":1}}"));
        pace.saw(event("asset.published", "{\"files\":[{\"id\":1}]}"));

        assertThat(pace.stages()).isEmpty();
    }

    private LoggedEvent event(String name, String body) {
        return new LoggedEvent(
                1, "id", name, "c", List.of(), 5, now, MessageJson.mapper().readTree(body));
    }
}
