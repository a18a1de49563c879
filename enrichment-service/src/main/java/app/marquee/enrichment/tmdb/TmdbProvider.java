package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.provider.ChangesPage;
import app.marquee.enrichment.provider.EpisodeOrder;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.MovieFacts;
import app.marquee.enrichment.provider.OfferedImages;
import app.marquee.enrichment.provider.OrderedSeries;
import app.marquee.enrichment.provider.SeriesFacts;
import app.marquee.enrichment.provider.TitleDetails;
import app.marquee.enrichment.provider.TitleHit;
import app.marquee.enrichment.responses.ResponseCache;
import app.marquee.enrichment.transport.Json;
import app.marquee.enrichment.transport.ProviderClient;
import app.marquee.enrichment.transport.ProviderRequest;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** TMDb, asked as seldom as can be: a movie is one request, a series with up to fourteen seasons is one. */
final class TmdbProvider implements MetadataProvider {
    /** TMDb refuses more than this many appended parts. */
    private static final int MOST_PARTS = 20;

    private static final String SERIES_PARTS = "aggregate_credits,videos,images,content_ratings,external_ids,keywords";
    private static final String MOVIE_PARTS = "credits,videos,images,release_dates,external_ids,keywords";
    private static final String TRANSLATIONS = ",translations";

    private final String title;
    private final ProviderClient client;
    private final ResponseCache responses;
    private final MovieReading movies;
    private final SeriesReading series;
    private final SearchReading searches;
    private final Images images;
    private final TextFallback fallback;

    TmdbProvider(String title, ProviderClient client, ResponseCache responses, Images images, TmdbSettings settings) {
        this.title = title;
        this.client = client;
        this.responses = responses;
        this.movies = new MovieReading(images, settings.certificationCountry());
        this.series = new SeriesReading(images, settings.certificationCountry());
        this.searches = new SearchReading(images);
        this.images = images;
        this.fallback = new TextFallback(settings.fallbackLanguages());
    }

    @Override
    public String name() {
        return Images.PROVIDER;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Optional<MovieFacts> movie(ExternalIds ids, String language) {
        String appended = english(language) ? MOVIE_PARTS : MOVIE_PARTS + TRANSLATIONS;
        Optional<JsonNode> body = get("/movie/" + number(ids), parts(appended, language));
        body.ifPresent(movie -> fallback.fill(movie, language));
        return body.map(movies::read);
    }

    @Override
    public Optional<SeriesFacts> series(ExternalIds ids, String language, List<Integer> needed, List<Integer> likely) {
        String own = english(language) ? SERIES_PARTS : SERIES_PARTS + TRANSLATIONS;
        int first = MOST_PARTS - own.split(",").length;
        List<Integer> along = Stream.concat(needed.stream(), likely.stream())
                .distinct()
                .limit(first)
                .toList();
        String path = "/tv/" + number(ids);
        Optional<JsonNode> body = get(path, parts(appended(own, along), language));
        if (body.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> asked = new LinkedHashSet<>(along);
        List<JsonNode> further = new ArrayList<>();
        List<Integer> left =
                needed.stream().filter(season -> !asked.contains(season)).toList();
        for (int from = 0; from < left.size(); from += MOST_PARTS) {
            List<Integer> next = left.subList(from, Math.min(left.size(), from + MOST_PARTS));
            get(path, parts(appended("", next), language)).ifPresent(further::add);
            asked.addAll(next);
        }
        if (!english(language)) {
            further.add(0, body.get());
            translate(path, further, List.copyOf(asked), language);
        }
        return Optional.of(series.read(body.get(), further, asked));
    }

    /** A season's translations do not come along: what still lacks is asked for in the next language. */
    private void translate(String path, List<JsonNode> bodies, List<Integer> seasons, String language) {
        JsonNode root = bodies.getFirst();
        fallback.fill(root, language);
        for (String next : fallback.after(language, Json.text(root, "original_language", ""))) {
            List<Integer> lacking = TextFallback.lacking(bodies, seasons);
            for (int from = 0; from < lacking.size(); from += MOST_PARTS) {
                List<Integer> some = lacking.subList(from, Math.min(lacking.size(), from + MOST_PARTS));
                get(path, parts(appended("", some), next))
                        .ifPresent(other -> TextFallback.fillSeasons(bodies, other, some));
            }
        }
    }

    /** Nothing is said in more detail than in English. */
    private static boolean english(String language) {
        return language.startsWith("en");
    }

    @Override
    public List<TitleHit> search(MediaKind kind, String title, @Nullable Integer year, String language) {
        boolean movie = kind == MediaKind.MOVIE;
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("query", title);
        parameters.put("language", language);
        parameters.put("include_adult", "false");
        if (year != null) {
            parameters.put(movie ? "year" : "first_air_date_year", String.valueOf(year));
        }
        return get(movie ? "/search/movie" : "/search/tv", parameters)
                .map(page -> searches.search(page, kind))
                .orElse(List.of());
    }

    @Override
    public List<TitleHit> resolve(MediaKind kind, ExternalIds ids, String language) {
        String imdb = ids.imdb();
        String id = imdb != null ? imdb : String.valueOf(Objects.requireNonNull(ids.tvdb(), "one of both is there"));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("external_source", imdb != null ? "imdb_id" : "tvdb_id");
        parameters.put("language", language);
        Optional<JsonNode> found = get("/find/" + id, parameters);
        List<TitleHit> hits = found.map(body -> searches.find(body, kind)).orElse(List.of());
        return hits.isEmpty() && kind == MediaKind.SERIES
                ? found.flatMap(SearchReading::seriesOfPart)
                        .flatMap(series -> lookAt(kind, series, language))
                        .map(series -> List.of(series.hit()))
                        .orElse(List.of())
                : hits;
    }

    @Override
    public Optional<TitleDetails> lookAt(MediaKind kind, int id, String language) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("append_to_response", "alternative_titles,translations");
        parameters.put("language", language);
        return get((kind == MediaKind.MOVIE ? "/movie/" : "/tv/") + id, parameters)
                .flatMap(body -> searches.details(body, kind));
    }

    @Override
    public List<EpisodeOrder> episodeOrders(ExternalIds series) {
        return get("/tv/" + number(series) + "/episode_groups", Map.of())
                .map(EpisodeOrderReading::list)
                .orElse(List.of());
    }

    @Override
    public Optional<EpisodeOrder> episodeOrder(OrderedSeries series, String order) {
        return get("/tv/episode_group/" + order, Map.of()).flatMap(EpisodeOrderReading::one);
    }

    @Override
    public OfferedImages images(MediaKind kind, ExternalIds ids, String language) {
        boolean movie = kind == MediaKind.MOVIE;
        String path = (movie ? "/movie/" : "/tv/") + number(ids);
        // The details carry the pictures TMDb shows itself, and of a series the seasons' posters.
        return OfferedImages.of(
                name(),
                get(path, parts("images", language)).map(images::allWithSeasons).orElse(List.of()));
    }

    @Override
    public ChangesPage changes(MediaKind kind, Instant since, Instant until, int page) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("start_date", day(since));
        parameters.put("end_date", day(until));
        parameters.put("page", String.valueOf(page));
        return get(kind == MediaKind.MOVIE ? "/movie/changes" : "/tv/changes", parameters)
                .map(SearchReading::changes)
                .orElse(ChangesPage.NONE);
    }

    private Optional<JsonNode> get(String path, Map<String, String> parameters) {
        return responses.get(title, ProviderRequest.get(path, parameters), client::ask);
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    private static int number(ExternalIds ids) {
        return Objects.requireNonNull(ids.tmdb(), "TMDb knows a title by its own number");
    }

    private static String appended(String parts, List<Integer> seasons) {
        return Stream.concat(Stream.of(parts), seasons.stream().map(season -> "season/" + season))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> parts(String appended, String language) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("append_to_response", appended);
        parameters.put("language", language);
        parameters.put("include_image_language", english(language) ? "en,null" : language + ",en,null");
        return parameters;
    }
}
