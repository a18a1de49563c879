package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.budget.Budgets;
import app.marquee.enrichment.budget.RequestBudget;
import app.marquee.enrichment.provider.KnownProvider;
import app.marquee.enrichment.provider.KnownProvider.Role;
import app.marquee.enrichment.provider.ProviderLack;
import app.marquee.enrichment.responses.ResponseCache;
import app.marquee.enrichment.transport.ApiKey;
import app.marquee.enrichment.transport.Credential;
import app.marquee.enrichment.transport.Credentials;
import app.marquee.enrichment.transport.Endpoint;
import app.marquee.enrichment.transport.ProviderClient;
import app.marquee.enrichment.transport.ProviderClients;
import java.net.URI;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** TMDb and its stand-in, each with its own budget, circuit and health. */
@Configuration(proxyBeanMethods = false)
class TmdbConfiguration {
    private static final ProviderLack NO_STAND_IN = new ProviderLack(
            ProviderLack.Reason.NO_DEMO_PROVIDER, "no provider for the demo library: set MARQUEE_DEMO_PROVIDER_URL");

    @Bean
    KnownProvider tmdb(TmdbSettings settings, Budgets budgets, ProviderClients clients, ResponseCache responses) {
        if (settings.apiKey().missing()) {
            return KnownProvider.withoutKey("tmdb", Role.FACTS, "no TMDb key: set TMDB_API_KEY");
        }
        Endpoint endpoint = new Endpoint(
                "tmdb",
                "TMDb",
                settings.baseUrl(),
                credentials(settings.apiKey()),
                "set TMDB_API_KEY to a valid one and restart");
        return known(
                Role.FACTS, endpoint, settings.imageBaseUrl().toString(), settings, budgets.tmdb(), clients, responses);
    }

    @Bean
    KnownProvider tmdbDemo(TmdbSettings settings, Budgets budgets, ProviderClients clients, ResponseCache responses) {
        URI url = settings.demoUrl();
        if (url == null) {
            return new KnownProvider("tmdb-demo", Role.DEMO, Optional.empty(), () -> Optional.of(NO_STAND_IN));
        }
        Endpoint endpoint = new Endpoint(
                "tmdb-demo",
                "the demo provider",
                url,
                credentials(ApiKey.of("demo")),
                "MARQUEE_DEMO_PROVIDER_URL must be a stand-in's address");
        String images = url.getScheme() + "://" + url.getRawAuthority() + "/t/p";
        return known(Role.DEMO, endpoint, images, settings, budgets.demo(), clients, responses);
    }

    private static KnownProvider known(
            Role role,
            Endpoint endpoint,
            String images,
            TmdbSettings settings,
            RequestBudget budget,
            ProviderClients clients,
            ResponseCache responses) {
        ProviderClient client = clients.client(endpoint, budget);
        TmdbProvider provider = new TmdbProvider(endpoint.title(), client, responses, new Images(images), settings);
        return new KnownProvider(endpoint.name(), role, Optional.of(provider), client::lack);
    }

    /** A token goes into a header; a v3 key only works in the address. */
    static Credentials credentials(ApiKey key) {
        Credential credential =
                key.token() ? Credential.bearer(key.value()) : Credential.parameter("api_key", key.value());
        return () -> credential;
    }
}
