package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.budget.TestBudgets;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.transport.ApiKey;
import app.marquee.enrichment.transport.TestClients;
import app.marquee.messaging.settings.Live;
import java.net.URI;
import java.util.List;

/** TMDb at another address, asked as often as one likes. */
final class Unbudgeted {
    private Unbudgeted() {}

    static MetadataProvider provider(URI url) {
        TmdbSettings settings = new TmdbSettings(
                url,
                ApiKey.of("0123456789abcdef"),
                null,
                URI.create("https://images.example"),
                List.of("original", "en"),
                "US");
        return new TmdbConfiguration()
                .tmdb(
                        Live.of(settings),
                        TestBudgets.unlimited(),
                        TestClients.quick(),
                        (title, request, ask) -> ask.apply(request).body())
                .provider()
                .get()
                .orElseThrow();
    }
}
