package app.marquee.enrichment.fanart;

import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.SeasonedCandidate;
import app.marquee.enrichment.transport.ProviderClient;
import app.marquee.enrichment.transport.ProviderRequest;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows movies by TMDb's or IMDb's number, series by TheTVDB's; has pictures and nothing else. */
final class FanartProvider implements MetadataProvider {
    static final String NAME = "fanart.tv";

    private final ProviderClient client;

    FanartProvider(ProviderClient client) {
        this.client = client;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<SeasonedCandidate> images(MediaKind kind, ExternalIds ids, String language) {
        String path = path(kind, ids);
        if (path == null) {
            return List.of();
        }
        return client.ask(ProviderRequest.get(path, Map.of()))
                .body()
                .map(FanartReading::images)
                .orElse(List.of());
    }

    private static @Nullable String path(MediaKind kind, ExternalIds ids) {
        if (kind != MediaKind.MOVIE) {
            return ids.tvdb() == null ? null : "/tv/" + ids.tvdb();
        }
        return ids.tmdb() != null ? "/movies/" + ids.tmdb() : ids.imdb() != null ? "/movies/" + ids.imdb() : null;
    }
}
