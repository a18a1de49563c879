package app.marquee.enrichment.tvdb;

import app.marquee.enrichment.provider.ChangesPage;
import app.marquee.enrichment.provider.EpisodeOrder;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.NamedElsewhere;
import app.marquee.enrichment.provider.OfferedImages;
import app.marquee.enrichment.provider.OrderedEpisode;
import app.marquee.enrichment.provider.OrderedSeries;
import app.marquee.enrichment.provider.SeasonedCandidate;
import app.marquee.enrichment.responses.ResponseCache;
import app.marquee.enrichment.transport.ProviderClient;
import app.marquee.enrichment.transport.ProviderRequest;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Knows movies and series by numbers of its own; which that is, it tells by IMDb's. */
final class TvdbProvider implements MetadataProvider {
    static final String NAME = "tvdb";
    static final String TITLE = "TheTVDB";

    /** 500 episodes each; no series has as many. */
    private static final int MOST_PAGES = 40;

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
    public List<NamedElsewhere> named(MediaKind kind, String title, @Nullable Integer year) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("query", title);
        parameters.put("type", kind == MediaKind.MOVIE ? "movie" : "series");
        if (year != null) {
            parameters.put("year", String.valueOf(year));
        }
        return get("/search", parameters)
                .map(body -> TvdbReading.named(body, kind))
                .orElse(List.of());
    }

    @Override
    public List<EpisodeOrder> episodeOrders(ExternalIds series) {
        Integer number = series.tvdb();
        return number == null
                ? List.of()
                : get("/series/" + number + "/extended", Map.of())
                        .map(TvdbOrders::list)
                        .orElse(List.of());
    }

    @Override
    public List<OrderedEpisode> episodesOf(OrderedSeries series, String order) {
        Integer number = series.ids().tvdb();
        String type = TvdbOrders.typeOf(order);
        if (number == null || type == null) {
            return List.of();
        }
        String path = "/series/" + number + "/episodes/" + type;
        List<OrderedEpisode> named = pages(path + "/" + TvdbReading.threeLetters(series.language()));
        return named.isEmpty() ? pages(path) : named; // a language that it does not have is not found there
    }

    private List<OrderedEpisode> pages(String path) {
        List<OrderedEpisode> all = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            Optional<JsonNode> body = get(path, Map.of("page", String.valueOf(page)));
            body.ifPresent(found -> all.addAll(TvdbOrders.episodes(found)));
            if (body.isEmpty() || !TvdbReading.more(body.get())) {
                break;
            }
        }
        return all;
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
