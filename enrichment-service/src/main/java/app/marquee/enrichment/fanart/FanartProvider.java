package app.marquee.enrichment.fanart;

import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.OfferedImages;
import app.marquee.enrichment.provider.SeasonedCandidate;
import app.marquee.enrichment.responses.ResponseCache;
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
    private final ResponseCache responses;

    FanartProvider(ProviderClient client, ResponseCache responses) {
        this.client = client;
        this.responses = responses;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public OfferedImages images(MediaKind kind, ExternalIds ids, String language) {
        String path = path(kind, ids);
        if (path == null) {
            return OfferedImages.NONE;
        }
        List<SeasonedCandidate> images = responses
                .get(NAME, ProviderRequest.get(path, Map.of()), client::ask)
                .map(FanartReading::images)
                .orElse(List.of());
        return OfferedImages.of(NAME, images);
    }

    private static @Nullable String path(MediaKind kind, ExternalIds ids) {
        if (kind != MediaKind.MOVIE) {
            return ids.tvdb() == null ? null : "/tv/" + ids.tvdb();
        }
        return ids.tmdb() != null ? "/movies/" + ids.tmdb() : ids.imdb() != null ? "/movies/" + ids.imdb() : null;
    }
}
