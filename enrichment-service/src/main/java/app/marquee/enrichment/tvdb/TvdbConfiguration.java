package app.marquee.enrichment.tvdb;

import app.marquee.enrichment.budget.Budgets;
import app.marquee.enrichment.provider.KnownProvider;
import app.marquee.enrichment.provider.KnownProvider.Role;
import app.marquee.enrichment.responses.ResponseCache;
import app.marquee.enrichment.transport.Credential;
import app.marquee.enrichment.transport.Endpoint;
import app.marquee.enrichment.transport.ProviderClient;
import app.marquee.enrichment.transport.ProviderClients;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** TheTVDB, when there is a key. */
@Configuration(proxyBeanMethods = false)
class TvdbConfiguration {
    @Bean
    KnownProvider tvdb(
            TvdbSettings settings, Budgets budgets, ProviderClients clients, ResponseCache responses, Clock clock) {
        if (settings.apiKey().missing()) {
            return KnownProvider.withoutKey(TvdbProvider.NAME, Role.FURTHER, "no TheTVDB key: set TVDB_API_KEY");
        }
        Endpoint endpoint = new Endpoint(
                TvdbProvider.NAME,
                TvdbProvider.TITLE,
                settings.baseUrl(),
                () -> Credential.NONE,
                "set TVDB_API_KEY to a valid one, and TVDB_PIN where the key wants one, and restart");
        ProviderClient client = clients.further(endpoint, budgets.tvdb());
        TvdbToken token = new TvdbToken(client, settings, clock);
        return new KnownProvider(
                TvdbProvider.NAME, Role.FURTHER, Optional.of(new TvdbProvider(client, token, responses)), client::lack);
    }
}
