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
    TmdbProviders tmdbProviders(TmdbSettings settings, Budgets budgets, CircuitBreakerRegistry circuits, Clock clock) {
        return new TmdbProviders(real(settings, budgets, circuits, clock), demo(settings, budgets, circuits, clock));
    }

    private static Optional<TmdbProviders.Provider> real(
            TmdbSettings settings, Budgets budgets, CircuitBreakerRegistry circuits, Clock clock) {
        if (settings.apiKey().missing()) {
            return Optional.empty();
        }
        ProviderHealth health = new ProviderHealth(
                "TMDb", "set TMDB_API_KEY to a valid one and restart", circuits.circuitBreaker("tmdb"), clock);
        return Optional.of(provider(
                "TMDb",
                settings.baseUrl(),
                settings.apiKey(),
                settings.imageBaseUrl().toString(),
                settings,
                budgets.tmdb(),
                health));
    }

    private static Optional<TmdbProviders.Provider> demo(
            TmdbSettings settings, Budgets budgets, CircuitBreakerRegistry circuits, Clock clock) {
        URI url = settings.demoUrl();
        if (url == null) {
            return Optional.empty();
        }
        String name = "the demo provider";
        ProviderHealth health = new ProviderHealth(
                name,
                "MARQUEE_DEMO_PROVIDER_URL must be a stand-in's address",
                circuits.circuitBreaker("tmdb-demo"),
                clock);
        String images = url.getScheme() + "://" + url.getRawAuthority() + "/t/p";
        return Optional.of(provider(name, url, ApiKey.of("demo"), images, settings, budgets.demo(), health));
    }

    private static TmdbProviders.Provider provider(
            String name,
            URI base,
            ApiKey key,
            String images,
            TmdbSettings settings,
            RequestBudget budget,
            ProviderHealth health) {
        TmdbClient client = new TmdbClient(name, base, key, settings, budget, health);
        return new TmdbProviders.Provider(
                new TmdbProvider(name, client, new Images(images), settings.certificationCountry()), health);
    }
}
