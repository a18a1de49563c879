package app.marquee.scanner.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Every title with every way to number it, every separator and every tail: what a name is read as depends on its
 * structure, and not on the words that happen to stand in it.
 */
final class NameGrid {
    static final List<String> SERIES = List.of(
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
    static final List<String> MOVIES = List.of(
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
    static final List<String> SEPARATORS = List.of(" ", ".", "_");
    /** What follows the numbers, with spaces for separators, and the release it tells: resolution, source, group. */
    static final Map<String, String> TAILS = Map.ofEntries(
            Map.entry("", "null null null"),
            Map.entry(" 720p", "720p null null"),
            Map.entry(" x264-GRP", "null null GRP"),
            Map.entry(" x265 1080p", "1080p null null"),
            Map.entry(" 720p HDTV x264-GRP", "720p tv GRP"),
            Map.entry(" 1080p WEB-DL DDP5.1 H.264-GRP", "1080p webdl GRP"),
            Map.entry(" German DL 1080p BluRay x264-GRP", "1080p bluray GRP"),
            Map.entry(" PROPER 2160p WEBRip x265-Two-Words", "2160p webrip Two-Words"),
            Map.entry(" iNTERNAL DVDRip XviD-GRP", "null dvd GRP"),
            Map.entry(" [1080p] [BluRay]", "1080p bluray null"),
            Map.entry(" (1080p BluRay x265 10bit Grp)", "1080p bluray Grp"));

    static final Map<String, List<Integer>> NUMBERINGS = Map.ofEntries(
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
            Map.entry("S02E05 to S02E07", List.of(5, 6, 7)),
            Map.entry("2x05 al 2x07", List.of(5, 6, 7)),
            Map.entry("S02E05 bis E07", List.of(5, 6, 7)),
            Map.entry("Book 2 E05", List.of(5)),
            Map.entry("Livre II Ep 5", List.of(5)),
            Map.entry("S02E105", List.of(105)),
            Map.entry("Season 2 Episode 5", List.of(5)),
            Map.entry("Staffel 2 Folge 5", List.of(5)),
            Map.entry("Saison 2 Épisode 5", List.of(5)),
            Map.entry("Temporada 2 Capítulo 5", List.of(5)),
            Map.entry("Stagione 2 Episodio 5", List.of(5)),
            Map.entry("2. Sezon 5. Bölüm", List.of(5)),
            Map.entry("Сезон 2 Серия 5", List.of(5)),
            Map.entry("Season Two Episode Five", List.of(5)));

    private final List<String> misread = new ArrayList<>();

    List<String> misread() {
        return misread;
    }

    /** Asks with spaces, dots and underscores. */
    void separated(String written, Predicate<String> right) {
        SEPARATORS.forEach(separator -> check(written, separator, right));
    }

    void check(String written, String separator, Predicate<String> right) {
        String name = written.replace(" ", separator);
        expect(right.test(name), name);
    }

    void expect(boolean right, String name) {
        if (!right) {
            misread.add(name);
        }
    }

    static boolean same(Reading reading, String title) {
        return !reading.titles().isEmpty()
                && normalised(reading.titles().getFirst().title()).equals(normalised(title));
    }

    /** Whether it reads as the second season's fifth episode. */
    static boolean isFifth(Reading reading, String title) {
        return same(reading, title)
                && reading.numbering().episodes().equals(List.of(5))
                && Integer.valueOf(2).equals(reading.numbering().season());
    }

    /** Resolution, source and group. */
    static String told(Release release) {
        return release.resolution() + " " + release.source() + " " + release.group();
    }

    private static String normalised(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
