package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.catalogue.MetadataSource;
import app.marquee.enrichment.catalogue.MetadataSources;
import app.marquee.enrichment.catalogue.ProviderLack;
import app.marquee.enrichment.identity.TitleSearch;
import app.marquee.enrichment.identity.TitleSearches;
import java.util.Optional;

/** TMDb for libraries, its stand-in for demo libraries; each may be absent, or away without the other. */
record TmdbSources(Optional<Provider> real, Optional<Provider> demo) implements MetadataSources, TitleSearches {
    @Override
    public Optional<MetadataSource> of(boolean forDemo) {
        return askable(forDemo).map(MetadataSource.class::cast);
    }

    @Override
    public Optional<TitleSearch> forLibraries(boolean forDemo) {
        return askable(forDemo).map(TitleSearch.class::cast);
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

    private Optional<TmdbSource> askable(boolean forDemo) {
        return provider(forDemo)
                .filter(provider -> provider.health().lack().isEmpty())
                .map(Provider::source);
    }

    private Optional<Provider> provider(boolean forDemo) {
        return forDemo ? demo : real;
    }

    record Provider(TmdbSource source, ProviderHealth health) {}
}
