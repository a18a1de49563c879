package app.marquee.enrichment.fanart;

import app.marquee.enrichment.budget.Budgets;
import app.marquee.enrichment.provider.KnownProvider;
import app.marquee.enrichment.provider.KnownProvider.Role;
import app.marquee.enrichment.responses.ResponseCache;
import app.marquee.enrichment.transport.Credential;
import app.marquee.enrichment.transport.Endpoint;
import app.marquee.enrichment.transport.ProviderClient;
import app.marquee.enrichment.transport.ProviderClients;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** fanart.tv, when there is a key. */
@Configuration(proxyBeanMethods = false)
class FanartConfiguration {
    @Bean
    KnownProvider fanart(FanartSettings settings, Budgets budgets, ProviderClients clients, ResponseCache responses) {
        if (settings.apiKey().missing()) {
            return KnownProvider.withoutKey(FanartProvider.NAME, Role.FURTHER, "no fanart.tv key: set FANART_API_KEY");
        }
        Credential credential = credential(settings);
        Endpoint endpoint = new Endpoint(
                FanartProvider.NAME,
                "fanart.tv",
                settings.baseUrl(),
                () -> credential,
                "set FANART_API_KEY to a valid one and restart");
        ProviderClient client = clients.further(endpoint, budgets.fanart());
        return new KnownProvider(
                FanartProvider.NAME, Role.FURTHER, Optional.of(new FanartProvider(client, responses)), client::lack);
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
