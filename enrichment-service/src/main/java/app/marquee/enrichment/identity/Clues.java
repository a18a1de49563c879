package app.marquee.enrichment.identity;

import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.StreamDetails;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the files that ask say beside their title.
 *
 * @param minutes how long each of them runs, where it is one whole movie
 * @param places  the numbered episodes they show
 * @param aired   the earliest day in their names; null when none has one
 */
public record Clues(
        List<Integer> minutes, Set<Place> places, @Nullable LocalDate aired) {
    public static final Clues NONE = new Clues(List.of(), Set.of(), null);
    /** Shorter files are samples and stubs and say nothing. */
    private static final int SHORTEST_SECONDS = 180;

    public Clues {
        minutes = List.copyOf(minutes);
        places = Set.copyOf(places);
    }

    static Clues of(Collection<MediaIdentified> files) {
        return new Clues(
                files.stream()
                        .filter(file -> file.part() == null)
                        .map(file -> file.streams().video())
                        .filter(Objects::nonNull)
                        .map(StreamDetails.Video::duration)
                        .filter(Objects::nonNull)
                        .filter(seconds -> seconds >= SHORTEST_SECONDS)
                        .map(seconds -> Math.round(seconds / 60f))
                        .distinct()
                        .toList(),
                files.stream()
                        .filter(file -> file.numbering().season() != null)
                        .flatMap(file -> file.numbering().episodes().stream()
                                .map(episode -> new Place(
                                        Objects.requireNonNull(file.numbering().season()), episode)))
                        .collect(Collectors.toSet()),
                files.stream()
                        .map(file -> file.numbering().airDate())
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    /** An episode, as the files count. */
    public record Place(int season, int episode) {}
}
