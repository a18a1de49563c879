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
        Map<String, String> editions = Map.of(
                "Directors Cut", "Director's Cut",
                "Director's Cut", "Director's Cut",
                "Extended", "Extended",
                "Extended Cut", "Extended Cut",
                "Unrated", "Unrated",
                "UNCUT", "Uncut",
                "Theatrical Cut", "Theatrical Cut",
                "Special Edition", "Special Edition",
                "Remastered", "Remastered",
                "IMAX", "IMAX");
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
