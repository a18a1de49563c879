package app.marquee.enrichment.provider;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a provider knows of a series.
 *
 * @param seasonNumbers all the provider knows of
 * @param asked         the seasons it was asked for; one that is not among {@code seasons} does not exist there
 * @param seasons       of those asked for
 * @param outline       all seasons, as the series lists them
 */
public record SeriesFacts(
        ExternalIds ids,
        ItemDetails details,
        List<Candidate> artwork,
        List<Integer> seasonNumbers,
        Set<Integer> asked,
        List<Season> seasons,
        List<SeasonOutline> outline,
        Sources sources) {
    public SeriesFacts {
        artwork = List.copyOf(artwork);
        seasonNumbers = List.copyOf(seasonNumbers);
        asked = Collections.unmodifiableSortedSet(new TreeSet<>(asked)); // equal facts read the same
        seasons = List.copyOf(seasons);
        outline = List.copyOf(outline);
    }

    public record Season(
            int number,
            @Nullable Integer tmdbId,
            @Nullable String name,
            @Nullable String plot,
            @Nullable LocalDate airDate,
            List<Candidate> artwork,
            List<Episode> episodes) {
        public Season {
            artwork = List.copyOf(artwork);
            episodes = List.copyOf(episodes);
        }
    }

    public record Episode(int number, @Nullable Integer tmdbId, ItemDetails details, List<Candidate> artwork) {
        public Episode {
            artwork = List.copyOf(artwork);
        }
    }
}
