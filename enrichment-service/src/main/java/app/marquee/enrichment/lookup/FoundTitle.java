package app.marquee.enrichment.lookup;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.enrichment.provider.MovieFacts;
import app.marquee.enrichment.provider.SeasonOutline;
import app.marquee.enrichment.provider.SeriesFacts;
import app.marquee.enrichment.provider.TitleHit;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A movie or a series as the provider has it.
 *
 * @param posterPath at the provider, beginning with {@code /}
 * @param seasons    of a series, as it lists them
 */
record FoundTitle(
        ExternalIds ids,
        ItemDetails details,
        @Nullable String posterPath,
        @Nullable String backdropPath,
        List<SeasonOutline> seasons) {
    FoundTitle {
        seasons = List.copyOf(seasons);
    }

    /** In a search. */
    record Hit(
            int tmdbId,
            String title,
            @Nullable Integer year,
            @Nullable String posterPath) {
        static Hit of(TitleHit hit) {
            return new Hit(hit.tmdbId(), hit.title(), hit.year(), path(hit.posterUrl()));
        }
    }

    record Season(
            int number,
            @Nullable String name,
            @Nullable String plot,
            @Nullable LocalDate airDate,
            @Nullable String posterPath,
            List<Episode> episodes) {
        Season {
            episodes = List.copyOf(episodes);
        }

        static Season of(SeriesFacts.Season season) {
            return new Season(
                    season.number(),
                    season.name(),
                    season.plot(),
                    season.airDate(),
                    path(season.artwork(), ArtworkType.POSTER),
                    season.episodes().stream()
                            .map(each -> new Episode(
                                    each.number(),
                                    each.tmdbId(),
                                    each.details().title(),
                                    each.details().plot(),
                                    each.details().premiered(),
                                    each.artwork().stream()
                                            .findFirst()
                                            .map(Candidate::url)
                                            .map(FoundTitle::path)
                                            .orElse(null)))
                            .toList());
        }
    }

    record Episode(
            int number,
            @Nullable Integer tmdbId,
            String title,
            @Nullable String plot,
            @Nullable LocalDate airDate,
            @Nullable String stillPath) {}

    static FoundTitle of(MovieFacts facts) {
        return new FoundTitle(
                facts.ids(),
                facts.details(),
                path(facts.artwork(), ArtworkType.POSTER),
                path(facts.artwork(), ArtworkType.FANART),
                List.of());
    }

    static FoundTitle of(SeriesFacts facts) {
        return new FoundTitle(
                facts.ids(),
                facts.details(),
                path(facts.artwork(), ArtworkType.POSTER),
                path(facts.artwork(), ArtworkType.FANART),
                facts.outline());
    }

    private static @Nullable String path(List<Candidate> candidates, ArtworkType type) {
        return candidates.stream()
                .filter(each -> each.type() == type)
                .findFirst()
                .map(Candidate::url)
                .map(FoundTitle::path)
                .orElse(null);
    }

    /** The last part of its address, as TMDb names pictures. */
    private static @Nullable String path(@Nullable String url) {
        return url == null ? null : url.substring(url.lastIndexOf('/'));
    }
}
