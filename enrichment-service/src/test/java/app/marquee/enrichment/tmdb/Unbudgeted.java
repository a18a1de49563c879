package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.budget.BudgetProfile;
import app.marquee.enrichment.budget.BudgetSettings;
import app.marquee.enrichment.budget.RequestBudget;
import app.marquee.enrichment.provider.MetadataProvider;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** TMDb at another address, asked as often as one likes. */
final class Unbudgeted {
    private Unbudgeted() {}

    static MetadataProvider provider(URI url) {
        ApiKey key = ApiKey.of("0123456789abcdef");
        TmdbSettings settings = new TmdbSettings(
                url,
                key,
                null,
                URI.create("https://images.example"),
                Duration.ofSeconds(10),
                4,
                Duration.ofSeconds(50),
                "US");
        BudgetSettings budget = new BudgetSettings(
                BudgetProfile.OFF, BudgetProfile.OFF, 1.0, Duration.ofSeconds(45), Duration.ofMillis(150));
        ProviderHealth health =
                new ProviderHealth("TMDb", "set TMDB_API_KEY", CircuitBreaker.ofDefaults("tmdb"), Clock.systemUTC());
        TmdbClient client = new TmdbClient(
                "TMDb", url, key, settings, RequestBudget.unlimited("tmdb", budget, new SimpleMeterRegistry()), health);
        return new TmdbProvider("tmdb", client, new Images("https://images.example"), "US");
    }
}
