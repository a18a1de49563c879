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
 * @param titles     best first; of the series for an episode
 * @param year       of release, of the series for an episode
 * @param seasonYear of a season, where the name tells that one
 * @param seasons    all seasons of a pack
 * @param between    a special between two episodes, as 12.5
 * @param ids        of the movie, or of the series for an episode
 * @param part       of a title in several files, from 1
 * @param extraType  what it is beside its title, for example {@code trailer}; null for the title itself
 * @param confidence how sure the reading is, from 0 to 1
 * @param reasons    for all of this, for people to read
 */
public record Reading(
        Kind kind,
        List<TitleCandidate> titles,
        @Nullable Integer year,
        @Nullable Integer seasonYear,
        @Nullable String country,
        Numbering numbering,
        List<Integer> seasons,
        @Nullable Double between,
        ExternalIds ids,
        @Nullable Integer part,
        Release release,
        @Nullable String extraType,
        double confidence,
        List<String> reasons) {
    public Reading {
        titles = Lists.copyOf(titles);
        seasons = Lists.copyOf(seasons);
        reasons = Lists.copyOf(reasons);
    }

    /** What a path is the place of. */
    public enum Kind {
        MOVIE,
        EPISODE,
        /** An episode known by the day it was shown. */
        DAILY,
        /** An episode counted through all seasons. */
        ANIME,
        /** Whole seasons. */
        SEASON,
        SPECIAL,
        EXTRA,
        SAMPLE,
        /** A series' folder. */
        SERIES,
        NOT_MEDIA
    }

    /** What a video is beside its title. */
    public enum Role {
        MAIN,
        SAMPLE,
        EXTRA
    }

    public Role role() {
        return switch (kind) {
            case EXTRA -> Role.EXTRA;
            case SAMPLE -> Role.SAMPLE;
            case MOVIE, EPISODE, DAILY, ANIME, SEASON, SPECIAL, SERIES, NOT_MEDIA -> Role.MAIN;
        };
    }

    /** For example {@code Director's Cut}. */
    public @Nullable String version() {
        return release.edition();
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
                + numbering.absoluteEpisodes()
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
