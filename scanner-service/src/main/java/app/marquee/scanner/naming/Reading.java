package app.marquee.scanner.naming;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.Lists;
import app.marquee.model.media.Numbering;
import app.marquee.model.media.TitleCandidate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a path says.
 *
 * @param titles  best first; of the series for an episode
 * @param ids     of the movie, or of the series for an episode
 * @param part    of a movie in several files, from 1
 * @param version for example {@code Director's Cut}
 */
public record Reading(
        Role role,
        List<TitleCandidate> titles,
        @Nullable Integer year,
        @Nullable String country,
        Numbering numbering,
        ExternalIds ids,
        @Nullable Integer part,
        @Nullable String version) {
    public Reading {
        titles = Lists.copyOf(titles);
    }

    /** What a video is beside its title. */
    public enum Role {
        MAIN,
        SAMPLE,
        EXTRA
    }

    /** Equal for files that read as the same movie, or as the same episodes of the same series. */
    public String sameness() {
        String title = titles.isEmpty() ? "" : titles.getFirst().title();
        return normalised(title)
                + '|'
                + year
                + '|'
                + numbering.season()
                + '|'
                + numbering.episodes()
                + '|'
                + numbering.airDate()
                + '|'
                + part;
    }

    /** Equal for files that read as the same movie, whichever part or version. */
    public String title() {
        return normalised(titles.isEmpty() ? "" : titles.getFirst().title()) + '|' + year;
    }

    private static String normalised(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
