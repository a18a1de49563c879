package app.marquee.enrichment.lookup;

import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.ProviderLack;
import app.marquee.enrichment.provider.Providers;
import app.marquee.enrichment.provider.SeriesFacts;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Titles at the provider. Each answer that is not kept costs one request. */
@RestController
@RequestMapping("/api/v1/enrichment/lookup")
class LookupController {
    private static final int LONGEST_TITLE = 200;

    private final Providers providers;

    LookupController(Providers providers) {
        this.providers = providers;
    }

    @GetMapping("/movies")
    List<FoundTitle.Hit> movies(
            @RequestParam String title,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "en") String language) {
        return search(MediaKind.MOVIE, title, year, language);
    }

    @GetMapping("/series")
    List<FoundTitle.Hit> series(
            @RequestParam String title,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "en") String language) {
        return search(MediaKind.SERIES, title, year, language);
    }

    @GetMapping("/movies/{tmdbId}")
    FoundTitle movie(@PathVariable int tmdbId, @RequestParam(defaultValue = "en") String language) {
        return provider()
                .movie(ids(tmdbId), checked(language))
                .map(FoundTitle::of)
                .orElseThrow(() -> unknown("movie", tmdbId));
    }

    @GetMapping("/series/{tmdbId}")
    FoundTitle oneSeries(@PathVariable int tmdbId, @RequestParam(defaultValue = "en") String language) {
        return FoundTitle.of(facts(tmdbId, List.of(), language));
    }

    @GetMapping("/series/{tmdbId}/seasons/{number}")
    FoundTitle.Season season(
            @PathVariable int tmdbId, @PathVariable int number, @RequestParam(defaultValue = "en") String language) {
        if (number < 0 || number > 10_000) {
            throw unknown("season", number);
        }
        return facts(tmdbId, List.of(number), language).seasons().stream()
                .filter(season -> season.number() == number)
                .findFirst()
                .map(FoundTitle.Season::of)
                .orElseThrow(() -> unknown("season", number));
    }

    private List<FoundTitle.Hit> search(MediaKind kind, String title, @Nullable Integer year, String language) {
        String wanted = title.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_TITLE) {
            throw ApiProblem.badRequest(
                    "'title' is empty or longer than " + LONGEST_TITLE + " characters.", "Name the title.");
        }
        return provider().search(kind, wanted, year, checked(language)).stream()
                .map(FoundTitle.Hit::of)
                .toList();
    }

    private SeriesFacts facts(int tmdbId, List<Integer> seasons, String language) {
        return provider()
                .series(ids(tmdbId), checked(language), seasons, List.of())
                .orElseThrow(() -> unknown("series", tmdbId));
    }

    private MetadataProvider provider() {
        return providers
                .of(false)
                .orElseThrow(() -> ApiProblem.unavailable(
                        providers.lack(false).map(ProviderLack::problem).orElse("nobody can be asked"),
                        "try again when that is mended"));
    }

    private static ExternalIds ids(int tmdbId) {
        if (tmdbId <= 0) {
            throw unknown("title", tmdbId);
        }
        return ExternalIds.ofTmdb(tmdbId);
    }

    private static String checked(String language) {
        if (!language.matches("[a-z]{2}")) {
            throw ApiProblem.badRequest("'language' is no code of ISO 639-1.", "Give two letters, for example en.");
        }
        return language;
    }

    private static ApiProblem unknown(String what, int number) {
        return ApiProblem.notFound("Not found", "The provider knows no " + what + " " + number + ".");
    }
}
