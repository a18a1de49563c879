package app.marquee.gateway.metrics;

import app.marquee.gateway.metrics.LiveMetrics.ProviderState;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what services say about themselves. */
final class LiveMetricsReading {
    private static final Pattern RESPONSES =
            Pattern.compile("(?m)^enrichment_responses_total\\{.*?outcome=\"(\\w+)\".*?}\\s+([0-9.eE+]+)");

    private LiveMetricsReading() {}

    /** @param statuses of {@code /api/v1/enrichment/providers} */
    static List<ProviderState> providers(JsonNode statuses) {
        return StreamSupport.stream(statuses.spliterator(), false)
                .map(LiveMetricsReading::provider)
                .toList();
    }

    private static ProviderState provider(JsonNode status) {
        JsonNode budget = status.path("budget");
        return new ProviderState(
                status.path("name").asString(""),
                status.path("state").asString(""),
                status.path("problem").asStringOpt().orElse(null),
                budget.path("limit").asInt(0),
                budget.path("left").asInt(0),
                millis(budget.path("window")),
                status.path("here").path("refusals").asLong(0),
                instant(budget.path("pausedUntil")));
    }

    /** @param prometheus the text of {@code /actuator/prometheus} */
    static @Nullable Double cacheHitRate(String prometheus) {
        double kept = 0;
        double all = 0;
        Matcher line = RESPONSES.matcher(prometheus);
        while (line.find()) {
            double count = Double.parseDouble(line.group(2));
            all += count;
            kept += line.group(1).equals("kept") ? count : 0;
        }
        return all == 0 ? null : Math.round(1_000 * kept / all) / 1_000.0;
    }

    /** For example {@code TMDb budget, 35 per 10 s}. Null when requests can be sent at once. */
    static @Nullable String whyItWaits(ProviderState provider) {
        if (provider.problem() != null) {
            return provider.problem();
        }
        if (provider.pausedUntil() != null) {
            return provider.name() + " asked for a pause until " + provider.pausedUntil();
        }
        return provider.left() > 0
                ? null
                : "%s budget, %d per %d s".formatted(provider.name(), provider.limit(), provider.windowMs() / 1_000);
    }

    private static long millis(JsonNode duration) {
        try {
            return duration.isNumber()
                    ? Math.round(1_000 * duration.asDouble())
                    : Duration.parse(duration.asString("PT0S")).toMillis();
        } catch (DateTimeParseException e) {
            return 0;
        }
    }

    private static @Nullable Instant instant(JsonNode time) {
        try {
            return time.isString() ? Instant.parse(time.asString()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
