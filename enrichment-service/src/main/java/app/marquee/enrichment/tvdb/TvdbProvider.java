package app.marquee.enrichment.tvdb;

import app.marquee.enrichment.provider.ChangesPage;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.OfferedImages;
import app.marquee.enrichment.provider.SeasonedCandidate;
import app.marquee.enrichment.responses.ResponseCache;
import app.marquee.enrichment.transport.ProviderClient;
import app.marquee.enrichment.transport.ProviderRequest;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Knows movies and series by numbers of its own; which that is, it tells by IMDb's. */
final class TvdbProvider implements MetadataProvider {
    static final String NAME = "tvdb";
    static final String TITLE = "TheTVDB";

    private final ProviderClient client;
    private final TvdbToken token;
    private final ResponseCache responses;

    TvdbProvider(ProviderClient client, TvdbToken token, ResponseCache responses) {
        this.client = client;
        this.token = token;
        this.responses = responses;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public ExternalIds ids(MediaKind kind, ExternalIds known) {
        if (known.tvdb() != null || known.imdb() == null) {
            return known;
        }
        return get("/search/remoteid/" + known.imdb(), Map.of())
                .flatMap(found -> TvdbReading.numberOf(found, kind))
                .map(number -> known.orElse(new ExternalIds(null, null, number)))
                .orElse(known);
    }

    @Override
    public OfferedImages images(MediaKind kind, ExternalIds ids, String language) {
        Integer number = ids.tvdb();
        if (number == null) {
            return OfferedImages.NONE;
        }
        boolean movie = kind == MediaKind.MOVIE;
        List<SeasonedCandidate> images = get((movie ? "/movies/" : "/series/") + number + "/extended", Map.of())
                .map(body -> TvdbReading.images(body, kind))
                .orElse(List.of());
        return OfferedImages.of(NAME, images);
    }

    @Override
    public ChangesPage changes(MediaKind kind, Instant since, Instant until, int page) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("since", String.valueOf(since.getEpochSecond()));
        parameters.put("type", kind == MediaKind.MOVIE ? "movies" : "series");
        parameters.put("action", "update");
        parameters.put("page", String.valueOf(page - 1));
        return get("/updates", parameters).map(TvdbReading::changes).orElse(ChangesPage.NONE);
    }

    private Optional<JsonNode> get(String path, Map<String, String> parameters) {
        return responses.get(TITLE, ProviderRequest.get(path, parameters), request -> client.ask(request, token));
    }
}
