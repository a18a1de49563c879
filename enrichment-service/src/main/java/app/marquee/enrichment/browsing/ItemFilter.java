package app.marquee.enrichment.browsing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items are wanted; everything that is given must hold.
 *
 * @param types      movie, series, season or episode
 * @param series     only what belongs to this series
 * @param season     only episodes of this season, an item
 * @param library    only what this library shows
 * @param shown      only what a file shows; otherwise also episodes and seasons that are known and not there
 * @param states     any of them; empty for all. So with every other list
 * @param missing    types of artwork of which at least one is not chosen
 * @param lines      of the pictures of its files, for example 1080
 * @param languages  of the sound of its files, ISO 639-2
 * @param genre      of an episode its series' genre; likewise {@code studio}
 * @param ids        only these; null for all
 */
record ItemFilter(
        Set<String> types,
        @Nullable Long series,
        @Nullable Long season,
        @Nullable Long library,
        boolean shown,
        List<String> states,
        @Nullable Boolean unpublished,
        @Nullable Boolean edited,
        @Nullable Boolean locked,
        List<String> missing,
        List<Integer> lines,
        List<String> languages,
        @Nullable String genre,
        @Nullable String studio,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable Instant addedSince,
        @Nullable List<Long> ids) {
    /** All of a type that is known of a series or a season, whether a file shows it or not. */
    static ItemFilter below(String type, @Nullable Long series, @Nullable Long season) {
        return new ItemFilter(
                Set.of(type),
                series,
                season,
                null,
                false,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    ItemFilter only(List<Long> wanted) {
        return with(unpublished, wanted);
    }

    ItemFilter unpublishedOnly() {
        return with(true, ids);
    }

    private ItemFilter with(@Nullable Boolean nowUnpublished, @Nullable List<Long> nowIds) {
        return new ItemFilter(
                types,
                series,
                season,
                library,
                shown,
                states,
                nowUnpublished,
                edited,
                locked,
                missing,
                lines,
                languages,
                genre,
                studio,
                yearFrom,
                yearTo,
                addedSince,
                nowIds);
    }
}
