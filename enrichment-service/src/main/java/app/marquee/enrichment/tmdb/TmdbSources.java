package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.catalogue.MetadataSource;
import app.marquee.enrichment.catalogue.MetadataSources;
import app.marquee.enrichment.identity.TitleSearch;
import app.marquee.enrichment.identity.TitleSearches;
import java.util.Optional;

/** TMDb for libraries, its stand-in for demo libraries; each may be absent. */
record TmdbSources(Optional<TmdbSource> real, Optional<TmdbSource> demo) implements MetadataSources, TitleSearches {
    @Override
    public Optional<MetadataSource> of(boolean forDemo) {
        return source(forDemo).map(MetadataSource.class::cast);
    }

    @Override
    public Optional<TitleSearch> forLibraries(boolean forDemo) {
        return source(forDemo).map(TitleSearch.class::cast);
    }

    @Override
    public Optional<String> missing(boolean forDemo) {
        if (source(forDemo).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                forDemo
                        ? "no provider for the demo library: set MARQUEE_DEMO_PROVIDER_URL"
                        : "no TMDb key: set TMDB_API_KEY");
    }

    private Optional<TmdbSource> source(boolean forDemo) {
        return forDemo ? demo : real;
    }
}
