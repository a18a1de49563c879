package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.ProviderLack;
import app.marquee.enrichment.provider.Providers;
import java.util.Optional;

/** TMDb for libraries, its stand-in for demo libraries; each may be absent, or away without the other. */
record TmdbProviders(Optional<Provider> real, Optional<Provider> demo) implements Providers {
    @Override
    public Optional<MetadataProvider> of(boolean forDemo) {
        return askable(forDemo).map(MetadataProvider.class::cast);
    }

    @Override
    public Optional<ProviderLack> lack(boolean forDemo) {
        return provider(forDemo)
                .map(provider -> provider.health().lack())
                .orElseGet(() -> Optional.of(
                        forDemo
                                ? new ProviderLack(
                                        ProviderLack.Reason.NO_DEMO_PROVIDER,
                                        "no provider for the demo library: set MARQUEE_DEMO_PROVIDER_URL")
                                : new ProviderLack(ProviderLack.Reason.NO_KEY, "no TMDb key: set TMDB_API_KEY")));
    }

    private Optional<TmdbProvider> askable(boolean forDemo) {
        return provider(forDemo)
                .filter(provider -> provider.health().lack().isEmpty())
                .map(Provider::source);
    }

    private Optional<Provider> provider(boolean forDemo) {
        return forDemo ? demo : real;
    }

    record Provider(TmdbProvider source, ProviderHealth health) {}
}
