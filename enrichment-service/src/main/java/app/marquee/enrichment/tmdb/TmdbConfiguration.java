package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.budget.Budgets;
import app.marquee.enrichment.budget.RequestBudget;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** TMDb and its stand-in, each with its own budget, circuit and health. */
@Configuration(proxyBeanMethods = false)
class TmdbConfiguration {
    @Bean
    ProviderHealth tmdbHealth(CircuitBreakerRegistry circuits, Clock clock) {
        return new ProviderHealth("TMDb", circuits.circuitBreaker("tmdb"), clock);
    }

    @Bean
    ProviderHealth demoHealth(CircuitBreakerRegistry circuits, Clock clock) {
        return new ProviderHealth("the demo provider", circuits.circuitBreaker("tmdb-demo"), clock);
    }

    @Bean
    TmdbSources tmdbSources(
            TmdbSettings settings, Budgets budgets, ProviderHealth tmdbHealth, ProviderHealth demoHealth) {
        Optional<TmdbSource> real = settings.apiKey().missing()
                ? Optional.empty()
                : Optional.of(source(
                        "TMDb",
                        settings.baseUrl(),
                        settings.apiKey(),
                        settings.imageBaseUrl().toString(),
                        settings,
                        budgets.tmdb(),
                        tmdbHealth));
        URI demoUrl = settings.demoUrl();
        Optional<TmdbSource> demo = demoUrl == null
                ? Optional.empty()
                : Optional.of(source(
                        "the demo provider",
                        demoUrl,
                        ApiKey.of("demo"),
                        demoUrl.getScheme() + "://" + demoUrl.getRawAuthority() + "/t/p",
                        settings,
                        budgets.demo(),
                        demoHealth));
        return new TmdbSources(real, demo);
    }

    private static TmdbSource source(
            String name,
            URI base,
            ApiKey key,
            String images,
            TmdbSettings settings,
            RequestBudget budget,
            ProviderHealth health) {
        return new TmdbSource(
                name,
                new TmdbClient(name, base, key, settings, budget, health),
                new Images(images),
                settings.certificationCountry());
    }
}
