package app.marquee.scanner.naming;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.LibraryKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Every title with every way to number it, every separator and every tail: what a name is read as depends on its
 * structure, and not on the words that happen to stand in it.
 */
class NameGridTest {
    private static final List<String> SERIES = List.of(
            "Dark",
            "The Quiet Shore",
            "Marrow and Bone",
            "Brother's Keeper",
            "Room 104",
            "The 100",
            "24",
            "1923",
            "9-1-1",
            "11 22 63",
            "Max",
            "Extended Family",
            "The Web",
            "Real Estate Sharks",
            "French Lessons",
            "Special Branch",
            "Se7en Sisters",
            "Part of Her",
            "Босх",
            "Los Años Perdidos",
            "沼の光");
    private static final List<String> MOVIES = List.of(
            "Heat",
            "The Quiet Shore",
            "Blade Runner 2049",
            "1917",
            "2012",
            "Wonder Woman 1984",
            "1984 Revisited",
            "Apollo 13",
            "13 Assassins",
            "Ocean's 8",
            "Se7en",
            "M3GAN",
            "WALL·E",
            "8½",
            "50-50",
            "9",
            "300",
            "Fahrenheit 451",
            "Max",
            "HDR",
            "Cam",
            "Limited",
            "The Proper Way",
            "The English Patient",
            "The Italian Job",
            "Season of the Witch",
            "Episode of the Sea",
            "The Final Cut of Meat",
            "Complete Unknown",
            "Spider-Man",
            "Part Time Lover",
            "Сталкер",
            "千と千尋の神隠し",
            "기생충");
    private static final List<String> SEPARATORS = List.of(" ", ".", "_");
    /** What follows the numbers, with spaces for separators, and the release it tells: resolution, source, group. */
    private static final Map<String, String> TAILS = Map.ofEntries(
            Map.entry("", "null null null"),
            Map.entry(" 720p", "720p null null"),
            Map.entry(" 720p HDTV x264-GRP", "720p tv GRP"),
            Map.entry(" 1080p WEB-DL DDP5.1 H.264-GRP", "1080p webdl GRP"),
            Map.entry(" German DL 1080p BluRay x264-GRP", "1080p bluray GRP"),
            Map.entry(" PROPER 2160p WEBRip x265-Two-Words", "2160p webrip Two-Words"),
            Map.entry(" iNTERNAL DVDRip XviD-GRP", "null dvd GRP"),
            Map.entry(" [1080p] [BluRay]", "1080p bluray null"),
            Map.entry(" (1080p BluRay x265 10bit Grp)", "1080p bluray Grp"));

    private static final Map<String, List<Integer>> NUMBERINGS = Map.ofEntries(
            Map.entry("S02E05", List.of(5)),
            Map.entry("s2e5", List.of(5)),
            Map.entry("S02 E05", List.of(5)),
            Map.entry("S02EP05", List.of(5)),
            Map.entry("2x05", List.of(5)),
            Map.entry("02x05", List.of(5)),
            Map.entry("[S02E05]", List.of(5)),
            Map.entry("[2x05]", List.of(5)),
            Map.entry("(S02E05)", List.of(5)),
            Map.entry("- S02E05 -", List.of(5)),
            Map.entry("S02E05E06", List.of(5, 6)),
            Map.entry("S02E05-E07", List.of(5, 6, 7)),
            Map.entry("S02E05-07", List.of(5, 6, 7)),
            Map.entry("S02E05-S02E06", List.of(5, 6)),
            Map.entry("S02E05 E06", List.of(5, 6)),
            Map.entry("2x05x06", List.of(5, 6)),
            Map.entry("2x05-2x06", List.of(5, 6)),
            Map.entry("S02E105", List.of(105)),
            Map.entry("Season 2 Episode 5", List.of(5)),
            Map.entry("Staffel 2 Folge 5", List.of(5)),
            Map.entry("Saison 2 Épisode 5", List.of(5)),
            Map.entry("Temporada 2 Capítulo 5", List.of(5)),
            Map.entry("Stagione 2 Episodio 5", List.of(5)),
            Map.entry("2. Sezon 5. Bölüm", List.of(5)),
            Map.entry("Сезон 2 Серия 5", List.of(5)),
            Map.entry("Season Two Episode Five", List.of(5)));

    private final MediaNameReader reader = new NameReader(2026);
    private final List<String> misread = new ArrayList<>();

    @Test
    void readsAnySeriesWithAnyNumbering() {
        for (String title : SERIES) {
            NUMBERINGS.forEach((numbering, episodes) ->
                    TAILS.forEach((tail, release) -> separated(title + " " + numbering + tail, name -> {
                        Reading reading = reader.read(name + ".mkv", null);
                        return same(reading, title)
                                && Integer.valueOf(2).equals(reading.numbering().season())
                                && reading.numbering().episodes().equals(episodes)
                                && told(reading.release()).equals(release);
                    })));
        }

        assertThat(misread).isEmpty();
    }

    @Test
    void readsAnyMovieWithAnyYear() {
        for (String title : MOVIES) {
            for (String year : List.of("2010", "(2010)", "[2010]")) {
                TAILS.forEach((tail, release) -> separated(title + " " + year + tail, name -> {
                    Reading reading = reader.read(name + ".mkv", null);
                    return same(reading, title)
                            && Integer.valueOf(2010).equals(reading.year())
                            && reading.kind() == Reading.Kind.MOVIE
                            && told(reading.release()).equals(release);
                }));
            }
        }

        assertThat(misread).isEmpty();
    }

    @Test
    void readsAnyMovieByItsTagsAlone() {
        for (String title : MOVIES) {
            TAILS.forEach((tail, release) -> {
                if (!tail.isEmpty() && !title.endsWith(" 1984")) { // a year at the end cannot be told from the film's
                    separated(title + tail, name -> {
                        Reading reading = reader.read(name + ".mkv", LibraryKind.MOVIES);
                        return same(reading, title)
                                && reading.year() == null
                                && told(reading.release()).equals(release);
                    });
                }
            });
        }

        assertThat(misread).isEmpty();
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
        for (String title : MOVIES) {
            editions.forEach((written, edition) -> {
                for (String form :
                        List.of("2010 %s 1080p BluRay x264-GRP", "(2010) %s", "(2010) [%s]", "2010 (%s) 720p")) {
                    separated(title + " " + form.formatted(written), name -> {
                        Reading reading = reader.read(name + ".mkv", LibraryKind.MOVIES);
                        return same(reading, title) && edition.equals(reading.version());
                    });
                }
            });
        }

        assertThat(misread).isEmpty();
    }

    @Test
    void readsAnyPartOfAnyMovie() {
        for (String title : MOVIES) {
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
                separated(title + " " + form, name -> {
                    Reading reading = reader.read(name + ".avi", null);
                    return same(reading, title) && Integer.valueOf(2).equals(reading.part());
                });
            }
        }

        assertThat(misread).isEmpty();
    }

    @Test
    void readsYearAndCountryBesideAnyNumbering() {
        for (String title : SERIES) {
            for (String numbering : NUMBERINGS.keySet()) {
                for (String form : List.of("%s (2011) %s", "%s 2011 %s 720p HDTV x264-GRP", "%s (2011) - %s - Name")) {
                    separated(form.formatted(title, numbering), name -> {
                        Reading reading = reader.read(name, null);
                        return same(reading, title) && Integer.valueOf(2011).equals(reading.year());
                    });
                }
                for (String form : List.of("%s US %s", "%s (US) %s 720p HDTV x264-GRP")) {
                    separated(form.formatted(title, numbering), name -> {
                        Reading reading = reader.read(name, null);
                        return same(reading, title) && "US".equals(reading.country());
                    });
                }
            }
        }

        assertThat(misread).isEmpty();
    }

    @Test
    void readsAnyCase() {
        for (String title : SERIES) {
            for (String written : List.of("%s s02e05 720p hdtv x264-grp", "%s 2x05", "%s season 2 episode 5 1080p")) {
                separated(
                        written.formatted(title),
                        name -> isFifth(reader.read(name.toLowerCase(Locale.ROOT), null), title)
                                && isFifth(reader.read(name.toUpperCase(Locale.ROOT), null), title));
            }
        }

        assertThat(misread).isEmpty();
    }

    private static boolean isFifth(Reading reading, String title) {
        return same(reading, title)
                && reading.numbering().episodes().equals(List.of(5))
                && Integer.valueOf(2).equals(reading.numbering().season());
    }

    @Test
    void readsAnyDayOfAnyShow() {
        List<String> days = List.of(
                "2016.05.25",
                "2016-05-25",
                "2016 05 25",
                "25.05.2016",
                "25-05-2016",
                "05.25.2016",
                "20160525",
                "(2016-05-25)",
                "25 May 2016",
                "25-May-2016",
                "May 25 2016",
                "May 25th 2016",
                "2016 May 25");
        for (String title : List.of("The Late Show", "Room 104", "Marsh Tonight", "Tagesschau", "報道ステーション")) {
            for (String day : days) {
                TAILS.forEach((tail, release) -> separated(title + " " + day + tail, name -> {
                    Reading reading = reader.read(name + ".mkv", null);
                    return same(reading, title)
                            && LocalDate.of(2016, 5, 25)
                                    .equals(reading.numbering().airDate())
                            && told(reading.release()).equals(release);
                }));
            }
        }

        assertThat(misread).isEmpty();
    }

    @Test
    void readsAnyAnimeAsFanSubtitlersNameIt() {
        Map<String, List<Integer>> numberings = Map.of(
                "- 07", List.of(7),
                "- 07v2", List.of(7),
                "- 107", List.of(107),
                "- 1007", List.of(1007),
                "- 07 END", List.of(7),
                "07", List.of(7),
                "[07]", List.of(7),
                "- 07-09", List.of(7, 8, 9),
                "01 ~ 03", List.of(1, 2, 3));
        for (String title : List.of("Hollow Creek", "Hollow Creek 2", "Hollow Creek!", "86 Lights", "空の光", "Re Zero")) {
            numberings.forEach((numbering, episodes) -> {
                for (String tail : List.of("", " [1080p]", " [BD 1080p x265 FLAC] [0A1B2C3D]", " (1080p) [0A1B2C3D]")) {
                    for (String separator : List.of(" ", "_")) {
                        check("[Sub-Group] " + title + " " + numbering + tail, separator, name -> {
                            Reading reading = reader.read(name + ".mkv", null);
                            return same(reading, title)
                                    && reading.numbering().absoluteEpisodes().equals(episodes)
                                    && "Sub-Group".equals(reading.release().group());
                        });
                    }
                }
            });
        }

        assertThat(misread).isEmpty();
    }

    @Test
    void readsAnyFolderOfAnySeason() {
        List<String> files = List.of(
                "S02E05",
                "S02E05 - Name",
                "2x05",
                "E05",
                "Episode 5",
                "05",
                "5 - Name",
                "05 - Name",
                "05 Name",
                "205",
                "205 - Name");
        for (String title : SERIES) {
            for (String show : List.of(title, title + " (2017)", title + " [tvdbid-5]", "TV Shows/" + title)) {
                for (String season :
                        List.of("Season 2", "Season 02", "S02", "Staffel 2", "2. Staffel", "Saison 2", "Сезон 2")) {
                    for (String file : files) {
                        Reading reading = reader.read(show + "/" + season + "/" + file + ".mkv", LibraryKind.SERIES);
                        expect(
                                same(reading, title)
                                        && Integer.valueOf(2)
                                                .equals(reading.numbering().season())
                                        && reading.numbering().episodes().equals(List.of(5)),
                                show + "/" + season + "/" + file);
                    }
                }
            }
        }

        assertThat(misread).isEmpty();
    }

    @Test
    void readsTheSameBelowAnyRootAndWithAnyEnding() {
        for (String name :
                List.of("Dark S02E05 720p", "Heat (1995) 720p", "[Group] Dark - 07 [720p]", "Dark 2016-05-25")) {
            Reading plain = reader.read(name, null);
            for (String root :
                    List.of("", "/", "/data/media/", "C:\\Media\\", "smb://nas/media/", "Movies/", "/mnt/nas/TV/")) {
                for (String ending : List.of("", ".mkv", ".avi", ".MP4", ".m2ts", ".srt")) {
                    Reading reading = reader.read(root + name + ending, null);
                    expect(
                            reading.titles().equals(plain.titles())
                                    && reading.numbering().equals(plain.numbering())
                                    && reading.release().equals(plain.release()),
                            root + name + ending);
                }
            }
        }

        assertThat(misread).isEmpty();
    }

    private void separated(String written, Predicate<String> right) {
        SEPARATORS.forEach(separator -> check(written, separator, right));
    }

    private void check(String written, String separator, Predicate<String> right) {
        String name = written.replace(" ", separator);
        expect(right.test(name), name);
    }

    private void expect(boolean right, String name) {
        if (!right) {
            misread.add(name);
        }
    }

    private static boolean same(Reading reading, String title) {
        return !reading.titles().isEmpty()
                && normalised(reading.titles().getFirst().title()).equals(normalised(title));
    }

    private static String told(Release release) {
        return release.resolution() + " " + release.source() + " " + release.group();
    }

    private static String normalised(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
