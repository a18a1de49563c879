package app.marquee.scanner.naming;

import app.marquee.model.media.ExternalIds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a path says: the file's name or a folder's.
 *
 * @param title    empty when it holds none
 * @param others   further titles it may mean, likelier ones first
 * @param behind   the text behind numbers that open the name: a title if no folder knows a better one
 * @param year     of release, of the series for an episode
 * @param seasonYear of a season, where the name tells that one
 * @param numbers  null when it holds none
 * @param anchored whether something marks where the title ends
 */
record Segment(
        String text,
        String title,
        List<String> others,
        String behind,
        @Nullable Integer year,
        @Nullable Integer seasonYear,
        @Nullable String country,
        @Nullable Numbers numbers,
        ExternalIds ids,
        @Nullable Integer part,
        Release release,
        boolean anchored,
        boolean obfuscated) {
    Segment withNumbers(Numbers others) {
        return new Segment(
                text,
                title,
                this.others,
                behind,
                year,
                seasonYear,
                country,
                others,
                ids,
                part,
                release,
                anchored,
                obfuscated);
    }

    Segment withOther(String other) {
        List<String> all = new ArrayList<>(others);
        all.addFirst(other);
        return new Segment(
                text, title, all, behind, year, seasonYear, country, numbers, ids, part, release, anchored, obfuscated);
    }

    boolean hasEpisodes() {
        return numbers != null && !numbers.pack();
    }

    boolean hasCertainEpisodes() {
        return numbers != null && numbers.certain() && !numbers.pack();
    }

    boolean told() {
        return year != null || release.resolution() != null || release.source() != null || hasCertainEpisodes();
    }
}
