package app.marquee.scanner.naming;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.LibraryKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Movies with every form of year, edition and part. */
class MovieGridTest {
    private final MediaNameReader reader = new NameReader(2026);
    private final NameGrid grid = new NameGrid();

    @Test
    void readsAnyMovieWithAnyYear() {
        for (String title : NameGrid.MOVIES) {
            for (String year : List.of("2010", "(2010)", "[2010]")) {
                NameGrid.TAILS.forEach((tail, release) -> grid.separated(title + " " + year + tail, name -> {
                    Reading reading = reader.read(name + ".mkv", null);
                    return NameGrid.same(reading, title)
                            && Integer.valueOf(2010).equals(reading.year())
                            && reading.kind() == Reading.Kind.MOVIE
                            && NameGrid.told(reading.release()).equals(release);
                }));
            }
        }

        assertThat(grid.misread()).isEmpty();
    }

    @Test
    void readsAnyMovieByItsTagsAlone() {
        for (String title : NameGrid.MOVIES) {
            NameGrid.TAILS.forEach((tail, release) -> {
                if (!tail.isEmpty() && !title.endsWith(" 1984")) { // a year at the end cannot be told from the film's
                    grid.separated(title + tail, name -> {
                        Reading reading = reader.read(name + ".mkv", LibraryKind.MOVIES);
                        return NameGrid.same(reading, title)
                                && reading.year() == null
                                && NameGrid.told(reading.release()).equals(release);
                    });
                }
            });
        }

        assertThat(grid.misread()).isEmpty();
    }

    @Test
    void readsAnyEditionOfAnyMovie() {
        Map<String, String> editions = Map.ofEntries(
                Map.entry("Directors Cut", "Director's Cut"),
                Map.entry("Director's Cut", "Director's Cut"),
                Map.entry("Extended", "Extended"),
                Map.entry("Extended Cut", "Extended Cut"),
                Map.entry("Unrated", "Unrated"),
                Map.entry("UNCUT", "Uncut"),
                Map.entry("Theatrical Cut", "Theatrical Cut"),
                Map.entry("Special Edition", "Special Edition"),
                Map.entry("Remastered", "Remastered"),
                Map.entry("IMAX", "IMAX"),
                Map.entry("Edition Collector", "Collector's Edition"),
                Map.entry("Edición Especial", "Special Edition"),
                Map.entry("Version Longue", "Extended Cut"));
        for (String title : NameGrid.MOVIES) {
            editions.forEach((written, edition) -> {
                for (String form :
                        List.of("2010 %s 1080p BluRay x264-GRP", "(2010) %s", "(2010) [%s]", "2010 (%s) 720p")) {
                    grid.separated(title + " " + form.formatted(written), name -> {
                        Reading reading = reader.read(name + ".mkv", LibraryKind.MOVIES);
                        return NameGrid.same(reading, title) && edition.equals(reading.version());
                    });
                }
            });
        }

        assertThat(grid.misread()).isEmpty();
    }

    @Test
    void readsAnEditionOfSeveralWordsAtTheEndWithoutAYear() {
        Map<String, String> editions = Map.of(
                "Director's Cut", "Director's Cut",
                "Special Edition", "Special Edition",
                "Edition Collector", "Collector's Edition",
                "Edición Especial", "Special Edition",
                "Version Longue", "Extended Cut");
        for (String title : NameGrid.MOVIES) {
            // a year at the end cannot be told from the film's, and a limited edition is one itself
            if (!title.endsWith(" 1984") && !title.equals("Limited")) {
                editions.forEach((written, edition) -> grid.separated(title + " " + written, name -> {
                    Reading reading = reader.read(name + ".mkv", LibraryKind.MOVIES);
                    return NameGrid.same(reading, title) && edition.equals(reading.version());
                }));
            }
        }

        assertThat(grid.misread()).isEmpty();
    }

    @Test
    void readsAnyMovieBehindItsNumberInACollection() {
        for (String title : NameGrid.MOVIES) {
            if (Character.isUpperCase(title.charAt(0))) {
                for (String form : List.of("(3)%s (2010)", "[04] %s (2010)", "(05) - %s 2010 720p")) {
                    grid.separated(form.formatted(title), name -> {
                        Reading reading = reader.read(name + ".mkv", LibraryKind.MOVIES);
                        return NameGrid.same(reading, title)
                                && Integer.valueOf(2010).equals(reading.year());
                    });
                }
            }
        }

        assertThat(grid.misread()).isEmpty();
    }

    @Test
    void readsAnyPartOfAnyMovie() {
        for (String title : NameGrid.MOVIES) {
            for (String form : List.of(
                    "(2010) cd2",
                    "(2010) CD 2",
                    "(2010) - cd2",
                    "(2010)-cd2",
                    "(2010) part2",
                    "(2010) - part 2",
                    "(2010) pt2",
                    "(2010) disc 2",
                    "(2010) [disk2]",
                    "2010 DVDRip XviD cd2",
                    "2010 720p part2")) {
                grid.separated(title + " " + form, name -> {
                    Reading reading = reader.read(name + ".avi", null);
                    return NameGrid.same(reading, title) && Integer.valueOf(2).equals(reading.part());
                });
            }
        }

        assertThat(grid.misread()).isEmpty();
    }
}
