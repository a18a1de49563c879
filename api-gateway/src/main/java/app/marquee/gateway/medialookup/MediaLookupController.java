package app.marquee.gateway.medialookup;

import app.marquee.gateway.medialookup.MediaInfo.EpisodeInfo;
import app.marquee.gateway.medialookup.MediaInfo.SeasonInfo;
import app.marquee.gateway.routing.OnBehalfClient;
import app.marquee.gateway.scannedfiles.ScannedEpisodes;
import app.marquee.gateway.scannedfiles.ScannedEpisodes.Place;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.topology.ServiceName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Titles at the provider as older clients ask for them. */
@RestController
@RequestMapping("/api/v1/medialookup")
class MediaLookupController {
    private static final Set<String> SIZES =
            Set.of("w92", "w154", "w185", "w300", "w342", "w500", "w780", "w1280", "original");
    private static final String IMAGES = "https://image.tmdb.org/t/p/";

    private final OnBehalfClient owners;
    private final ScannedEpisodes scanned;

    MediaLookupController(OnBehalfClient owners, ScannedEpisodes scanned) {
        this.owners = owners;
        this.scanned = scanned;
    }

    @GetMapping("/movies/search")
    JsonNode searchMovies(@RequestParam String title, Caller caller) {
        return ask("/movies?title=" + URLEncoder.encode(title, StandardCharsets.UTF_8), caller);
    }

    @GetMapping("/tvshows/search")
    JsonNode searchSeries(@RequestParam String title, Caller caller) {
        return ask("/series?title=" + URLEncoder.encode(title, StandardCharsets.UTF_8), caller);
    }

    @GetMapping("/movies/{tmdbId}")
    MediaInfo movie(@PathVariable int tmdbId, Caller caller) {
        return info(ask("/movies/" + tmdbId, caller), tmdbId, scanned.movie(tmdbId), null, null, null);
    }

    @GetMapping("/tvshows/{tmdbId}")
    MediaInfo series(@PathVariable int tmdbId, Caller caller) {
        JsonNode found = ask("/series/" + tmdbId, caller);
        List<JsonNode> seasons = found.path("seasons")
                .valueStream()
                .filter(season -> season.path("number").asInt() > 0)
                .toList();
        int episodes = seasons.stream()
                .mapToInt(season -> season.path("episodes").asInt())
                .sum();
        Set<Place> there = scanned.of(tmdbId);
        int known = (int) there.stream().filter(place -> place.season() > 0).count();
        return info(found, tmdbId, !there.isEmpty(), seasons.size(), episodes, known);
    }

    @GetMapping("/tvshows/{tmdbId}/seasons/{season}")
    SeasonInfo season(@PathVariable int tmdbId, @PathVariable int season, Caller caller) {
        JsonNode found = ask("/series/" + tmdbId + "/seasons/" + season, caller);
        Set<Place> there = scanned.of(tmdbId);
        List<EpisodeInfo> episodes = found.path("episodes")
                .valueStream()
                .map(each -> episode(season, each, there))
                .toList();
        return new SeasonInfo(
                season,
                text(found, "name"),
                text(found, "plot"),
                text(found, "airDate"),
                text(found, "posterPath"),
                episodes.size(),
                (int) episodes.stream().filter(EpisodeInfo::isScanned).count(),
                episodes);
    }

    @GetMapping("/tvshows/{tmdbId}/seasons/{season}/episodes/{episode}")
    EpisodeInfo episode(@PathVariable int tmdbId, @PathVariable int season, @PathVariable int episode, Caller caller) {
        return season(tmdbId, season, caller).episodes().stream()
                .filter(each -> each.episodeNumber() == episode)
                .findFirst()
                .orElseThrow(() -> ApiProblem.notFound("Not found", "The season has no episode " + episode + "."));
    }

    /** Where the provider has the picture; our own copies of chosen ones are under {@code /api/v1/cache}. */
    @GetMapping("/images/{path}")
    Map<String, String> image(@PathVariable String path, @RequestParam(defaultValue = "w500") String size) {
        if (!path.matches("[A-Za-z0-9_-]{1,100}\\.(jpg|png|svg)") || !SIZES.contains(size)) {
            throw ApiProblem.badRequest(
                    "There is no such picture or size.",
                    "Give a posterPath without its slash, and as size one of "
                            + SIZES.stream().sorted().toList() + ".");
        }
        return Map.of("url", IMAGES + size + "/" + path);
    }

    /** Whatever is looked up next is asked of the provider. */
    @DeleteMapping({"/cache", "/cache/{part}"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable(required = false) @Nullable String part, Caller caller) {
        owners.ask(ServiceName.ENRICHMENT, "DELETE", "/api/v1/enrichment/lookup/cache", null, caller);
    }

    private JsonNode ask(String path, Caller caller) {
        return owners.get(ServiceName.ENRICHMENT, "/api/v1/enrichment/lookup" + path, caller);
    }

    private static MediaInfo info(
            JsonNode found,
            int tmdbId,
            boolean scanned,
            @Nullable Integer seasons,
            @Nullable Integer episodes,
            @Nullable Integer episodesScanned) {
        JsonNode details = found.path("details");
        return new MediaInfo(
                tmdbId,
                text(found.path("ids"), "imdb"),
                details.path("title").asString(""),
                details.path("year").isNumber() ? details.path("year").asInt() : null,
                text(details, "plot"),
                text(found, "posterPath"),
                text(found, "backdropPath"),
                details.path("genres").valueStream().map(JsonNode::asString).toList(),
                text(details, "status"),
                scanned,
                seasons,
                episodes,
                episodesScanned);
    }

    private static EpisodeInfo episode(int season, JsonNode episode, Set<Place> there) {
        int number = episode.path("number").asInt();
        return new EpisodeInfo(
                season,
                number,
                episode.path("title").asString(""),
                text(episode, "plot"),
                text(episode, "airDate"),
                text(episode, "stillPath"),
                there.contains(new Place(season, number)));
    }

    private static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isString() ? value.asString() : null;
    }
}
