package app.marquee.testkit.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a movie. {@code original} is its title in {@code language}; {@code minutes} its length. */
public record MovieFacts(
        int id,
        @Nullable String imdb,
        String title,
        String original,
        String language,
        LocalDate released,
        int minutes,
        List<String> genres,
        @Nullable SetFacts set,
        String plot,
        Renown renown) {
    public MovieFacts {
        genres = List.copyOf(genres);
    }

    public int year() {
        return released.getYear();
    }

    /** Whether it was shown for the first time anywhere in this year. */
    public boolean releasedIn(int year) {
        return year() == year || renown.otherYears().contains(year);
    }

    /** The collection a movie belongs to. */
    public record SetFacts(int id, String name) {}
}
