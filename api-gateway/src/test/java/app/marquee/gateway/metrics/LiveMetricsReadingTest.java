package app.marquee.gateway.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.gateway.metrics.LiveMetrics.ProviderState;
import app.marquee.model.MessageJson;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LiveMetricsReadingTest {
    @Test
    void whyWorkWaitsIsSaidInAPersonsWords() {
        assertThat(LiveMetricsReading.whyItWaits(provider(null, 0, null))).isEqualTo("tmdb budget, 35 per 10 s");
        assertThat(LiveMetricsReading.whyItWaits(provider(null, 0, Instant.parse("2026-11-21T11:42:00Z"))))
                .isEqualTo("tmdb asked for a pause until 2026-11-21T11:42:00Z");
        assertThat(LiveMetricsReading.whyItWaits(provider("no key: set TMDB_API_KEY", 35, null)))
                .isEqualTo("no key: set TMDB_API_KEY");
        assertThat(LiveMetricsReading.whyItWaits(provider(null, 3, null))).isNull();
    }

    @Test
    void aProviderIsReadWithItsBudgetOrWithout() {
        var statuses = MessageJson.mapper().readTree("""
            [{"name": "tmdb", "state": "ready", "here": {"refusals": 2},
              "budget": {"limit": 35, "left": 0, "window": "PT10.25S", "pausedUntil": "2026-11-21T11:42:00Z"}},
             {"name": "tvdb", "state": "off", "problem": "no key"}]
            """);

        assertThat(LiveMetricsReading.providers(statuses))
                .containsExactly(
                        new ProviderState(
                                "tmdb", "ready", null, 35, 0, 10_250, 2, Instant.parse("2026-11-21T11:42:00Z")),
                        new ProviderState("tvdb", "off", "no key", 0, 0, 0, 0, null));
    }

    @Test
    void answersThatWereKeptAreCountedAgainstAll() {
        String prometheus = """
            # TYPE enrichment_responses_total counter
            enrichment_responses_total{outcome="kept",provider="tmdb"} 30.0
            enrichment_responses_total{outcome="new",provider="tmdb"} 10.0
            other_total{outcome="kept"} 99.0
            """;

        assertThat(LiveMetricsReading.cacheHitRate(prometheus)).isEqualTo(0.75);
        assertThat(LiveMetricsReading.cacheHitRate("")).isNull();
    }

    private static ProviderState provider(String problem, int left, Instant pausedUntil) {
        return new ProviderState("tmdb", "ready", problem, 35, left, 10_250, 0, pausedUntil);
    }
}
