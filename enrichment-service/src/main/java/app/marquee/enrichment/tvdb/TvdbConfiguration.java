package app.marquee.enrichment.tvdb;

import app.marquee.enrichment.budget.Budgets;
import app.marquee.enrichment.provider.KeyCheck;
import app.marquee.enrichment.provider.KnownProvider;
import app.marquee.enrichment.provider.KnownProvider.Role;
import app.marquee.enrichment.responses.ResponseCache;
import app.marquee.enrichment.transport.ApiKey;
import app.marquee.enrichment.transport.Credential;
import app.marquee.enrichment.transport.Endpoint;
import app.marquee.enrichment.transport.ProviderClient;
import app.marquee.enrichment.transport.ProviderClients;
import app.marquee.messaging.settings.Live;
import app.marquee.messaging.settings.LiveSettings;
import app.marquee.messaging.settings.Setting;
import java.net.URI;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** TheTVDB, when there is a key. */
@Configuration(proxyBeanMethods = false)
class TvdbConfiguration {
    @Bean
    Live<TvdbSettings> tvdbSettings(LiveSettings settings) {
        return settings.offer(
                "enrichment.tvdb",
                TvdbSettings.class,
                Setting.of(Setting.Kind.SECRET, "api-key", "Your key for TheTVDB")
                        .variable("TVDB_API_KEY"),
                Setting.of(Setting.Kind.SECRET, "pin", "The PIN of keys that want one")
                        .variable("TVDB_PIN"));
    }

    @Bean
    KnownProvider tvdb(
            Live<TvdbSettings> settings,
            Budgets budgets,
            ProviderClients clients,
            ResponseCache responses,
            Clock clock) {
        return KnownProvider.following(settings, now -> made(now, budgets, clients, responses, clock));
    }

    @Bean
    KeyCheck tvdbKeyCheck(Live<TvdbSettings> settings, Budgets budgets, ProviderClients clients, Clock clock) {
        return new KeyCheck(TvdbProvider.NAME, (key, further) -> {
            URI base = settings.get().baseUrl();
            TvdbSettings wanted = new TvdbSettings(base, ApiKey.of(key), ApiKey.of(further == null ? "" : further));
            new TvdbToken(clients.further(endpoint(base), budgets.tvdb()), wanted, clock).current();
        });
    }

    private static KnownProvider made(
            TvdbSettings settings, Budgets budgets, ProviderClients clients, ResponseCache responses, Clock clock) {
        if (settings.apiKey().missing()) {
            return KnownProvider.withoutKey(
                    TvdbProvider.NAME, Role.FURTHER, "no TheTVDB key: enter it in the settings or set TVDB_API_KEY");
        }
        ProviderClient client = clients.further(endpoint(settings.baseUrl()), budgets.tvdb());
        TvdbToken token = new TvdbToken(client, settings, clock);
        return KnownProvider.of(
                TvdbProvider.NAME, Role.FURTHER, new TvdbProvider(client, token, responses), client::lack);
    }

    private static Endpoint endpoint(URI base) {
        return new Endpoint(
                TvdbProvider.NAME,
                TvdbProvider.TITLE,
                base,
                () -> Credential.NONE,
                "enter a valid one in the settings, with its PIN where it wants one, or as TVDB_API_KEY and TVDB_PIN");
    }
}
