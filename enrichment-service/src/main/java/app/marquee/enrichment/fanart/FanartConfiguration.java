package app.marquee.enrichment.fanart;

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
import app.marquee.enrichment.transport.ProviderRequest;
import app.marquee.messaging.settings.Live;
import app.marquee.messaging.settings.LiveSettings;
import app.marquee.messaging.settings.Setting;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** fanart.tv, when there is a key. */
@Configuration(proxyBeanMethods = false)
class FanartConfiguration {
    @Bean
    Live<FanartSettings> fanartSettings(LiveSettings settings) {
        return settings.offer(
                "enrichment.fanart",
                FanartSettings.class,
                Setting.of(Setting.Kind.SECRET, "api-key", "Your key for fanart.tv")
                        .variable("FANART_API_KEY"),
                Setting.of(Setting.Kind.SECRET, "client-key", "Your personal key: newer pictures sooner")
                        .variable("FANART_CLIENT_KEY"));
    }

    @Bean
    KnownProvider fanart(
            Live<FanartSettings> settings, Budgets budgets, ProviderClients clients, ResponseCache responses) {
        return KnownProvider.following(settings, now -> made(now, budgets, clients, responses));
    }

    @Bean
    KeyCheck fanartKeyCheck(Live<FanartSettings> settings, Budgets budgets, ProviderClients clients) {
        return new KeyCheck(FanartProvider.NAME, (key, further) -> {
            FanartSettings wanted = new FanartSettings(
                    settings.get().baseUrl(), ApiKey.of(key), ApiKey.of(further == null ? "" : further));
            clients.further(endpoint(wanted), budgets.fanart()).ask(ProviderRequest.get("/movies/latest", Map.of()));
        });
    }

    private static KnownProvider made(
            FanartSettings settings, Budgets budgets, ProviderClients clients, ResponseCache responses) {
        if (settings.apiKey().missing()) {
            return KnownProvider.withoutKey(
                    FanartProvider.NAME,
                    Role.FURTHER,
                    "no fanart.tv key: enter it in the settings or set FANART_API_KEY");
        }
        ProviderClient client = clients.further(endpoint(settings), budgets.fanart());
        return KnownProvider.of(FanartProvider.NAME, Role.FURTHER, new FanartProvider(client, responses), client::lack);
    }

    private static Endpoint endpoint(FanartSettings settings) {
        Credential credential = credential(settings);
        return new Endpoint(
                FanartProvider.NAME,
                "fanart.tv",
                settings.baseUrl(),
                () -> credential,
                "enter a valid one in the settings, or as FANART_API_KEY");
    }

    private static Credential credential(FanartSettings settings) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("api-key", settings.apiKey().value());
        if (!settings.clientKey().missing()) {
            headers.put("client-key", settings.clientKey().value());
        }
        return new Credential(headers, Map.of());
    }
}
