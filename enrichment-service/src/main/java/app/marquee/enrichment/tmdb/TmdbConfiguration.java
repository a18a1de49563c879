package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.budget.Budgets;
import app.marquee.enrichment.budget.RequestBudget;
import app.marquee.enrichment.provider.KeyCheck;
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
import app.marquee.enrichment.transport.ProviderRequest;
import app.marquee.messaging.settings.Live;
import app.marquee.messaging.settings.LiveSettings;
import app.marquee.messaging.settings.Setting;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** TMDb and its stand-in, each with its own budget, circuit and health. */
@Configuration(proxyBeanMethods = false)
class TmdbConfiguration {
    private static final String NAME = "tmdb";
    private static final ProviderLack NO_STAND_IN = new ProviderLack(
            ProviderLack.Reason.NO_DEMO_PROVIDER, "no provider for the demo library: set MARQUEE_DEMO_PROVIDER_URL");

    @Bean
    Live<TmdbSettings> tmdbSettings(LiveSettings settings) {
        return settings.offer(
                "enrichment.tmdb",
                TmdbSettings.class,
                Setting.of(Setting.Kind.SECRET, "api-key", "Your key or token for TMDb")
                        .variable("TMDB_API_KEY"),
                Setting.of(
                        Setting.Kind.LIST,
                        "fallback-languages",
                        "Where texts are taken from that lack in the library's language, in this order"),
                Setting.of(Setting.Kind.TEXT, "certification-country", "Whose age ratings are taken first"));
    }

    @Bean
    KnownProvider tmdb(Live<TmdbSettings> settings, Budgets budgets, ProviderClients clients, ResponseCache responses) {
        return KnownProvider.following(settings, now -> made(now, budgets, clients, responses));
    }

    @Bean
    KeyCheck tmdbKeyCheck(Live<TmdbSettings> settings, Budgets budgets, ProviderClients clients) {
        return new KeyCheck(NAME, (key, further) -> {
            Endpoint endpoint = endpoint(settings.get().baseUrl(), ApiKey.of(key));
            clients.further(endpoint, budgets.tmdb()).ask(ProviderRequest.get("/configuration", Map.of()));
        });
    }

    private static KnownProvider made(
            TmdbSettings settings, Budgets budgets, ProviderClients clients, ResponseCache responses) {
        if (settings.apiKey().missing()) {
            return KnownProvider.withoutKey(
                    NAME, Role.FACTS, "no TMDb key: enter it in the settings or set TMDB_API_KEY");
        }
        return known(
                Role.FACTS,
                endpoint(settings.baseUrl(), settings.apiKey()),
                settings.imageBaseUrl().toString(),
                settings,
                budgets.tmdb(),
                clients,
                responses);
    }

    private static Endpoint endpoint(URI base, ApiKey key) {
        return new Endpoint(
                NAME, "TMDb", base, credentials(key), "enter a valid one in the settings, or as TMDB_API_KEY");
    }

    @Bean
    KnownProvider tmdbDemo(
            Live<TmdbSettings> settings, Budgets budgets, ProviderClients clients, ResponseCache responses) {
        return KnownProvider.following(settings, now -> madeForDemo(now, budgets, clients, responses));
    }

    private static KnownProvider madeForDemo(
            TmdbSettings settings, Budgets budgets, ProviderClients clients, ResponseCache responses) {
        URI url = settings.demoUrl();
        if (url == null) {
            return new KnownProvider("tmdb-demo", Role.DEMO, Optional::empty, () -> Optional.of(NO_STAND_IN));
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
        return KnownProvider.of(endpoint.name(), role, provider, client::lack);
    }

    /** A token goes into a header; a v3 key only works in the address. */
    static Credentials credentials(ApiKey key) {
        Credential credential =
                key.token() ? Credential.bearer(key.value()) : Credential.parameter("api_key", key.value());
        return () -> credential;
    }
}
