package app.marquee.scanner.naming;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.LibraryKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
    private final MediaNameReader reader = new NameReader(2026);

    static Stream<String[]> tags() {
        return Tables.rows("tags.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("tags")
    void everySpellingOfATagIsFoundBehindATitle(String property, String value, String sure, String spellings) {
        for (String spelling : Tables.words(spellings)) {
            List<Tag> found = Tagger.tags(new NameText("Title." + spelling.replace(' ', '.') + ".x"));

            assertThat(found).as(spelling).anySatisfy(tag -> {
                assertThat(tag.property().name()).isEqualTo(property.toUpperCase(Locale.ROOT));
                assertThat(tag.value()).isEqualTo(value);
                assertThat(tag.strong()).isEqualTo(sure.equals("strong"));
            });
        }
    }

    @Test
    void noSpellingStandsInTwoLines() {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        tags().flatMap(row -> Tables.words(row[3]).stream())
                .filter(word -> !seen.add(word))
                .forEach(twice::add);

        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tags")
    void everySpellingOfATagTellsWhatItsLineSays(String property, String value, String sure, String spellings) {
        for (String spelling : Tables.words(spellings)) {
            Reading reading = reader.read("Heat.1995." + spelling.replace(' ', '.') + ".mkv", LibraryKind.MOVIES);
            Release release = reading.release();

            assertThat(reading.titles().getFirst().title()).as(spelling).isEqualTo("Heat");
            assertThat(reading.year()).as(spelling).isEqualTo(1995);
            switch (property) {
                case "source" -> assertThat(release.source()).as(spelling).isEqualTo(value);
                case "resolution" ->
                    assertThat(release.resolution()).as(spelling).isEqualTo(value);
                case "edition" -> assertThat(release.edition()).as(spelling).isEqualTo(value);
                case "hdr" -> assertThat(release.hdr()).as(spelling).containsExactly(value);
                case "language" -> assertThat(release.languages()).as(spelling).containsExactly(value);
                case "stereo" -> assertThat(release.stereo()).as(spelling).isEqualTo(value);
                case "proper" -> assertThat(release.proper()).as(spelling).isTrue();
                default -> assertThat(release).as(spelling).isEqualTo(Release.NONE);
            }
        }
    }

    @Test
    void everyWordForASeasonNamesItsFolder() {
        for (String word : Words.SEASONS) {
            Reading reading = reader.read("Dark/" + word + " 2/07.mkv", LibraryKind.SERIES);

            assertThat(reading.numbering().season()).as(word).isEqualTo(2);
            assertThat(reading.numbering().episodes()).as(word).containsExactly(7);
        }
    }

    @Test
    void everyWordForAnEpisodeCounts() {
        for (String word : Words.EPISODES) {
            assertThat(reader.read("Dark - " + word + " 7.mkv", LibraryKind.SERIES)
                            .numbering()
                            .episodes())
                    .as(word)
                    .containsExactly(7);
        }
    }

    @Test
    void everyFolderOfExtrasIsKnown() {
        for (String[] row : Tables.rows("extras.tsv")) {
            for (String folder : Tables.words(row[1])) {
                assertThat(reader.read("Heat (1995)/" + folder + "/One.mkv", LibraryKind.MOVIES)
                                .extraType())
                        .as(folder)
                        .isEqualTo(row[0]);
            }
            for (String suffix : Tables.words(row[2])) {
                assertThat(reader.read("Heat (1995)/Heat (1995)-" + suffix + ".mkv", LibraryKind.MOVIES)
                                .extraType())
                        .as(suffix)
                        .isEqualTo(row[0]);
            }
        }
    }

    @Test
    void aFolderThatOnlyContainsIsNoTitle() {
        for (String folder : Words.CONTAINERS) {
            assertThat(reader.read(folder + "/S01E02.mkv", null).titles())
                    .as(folder)
                    .isEmpty();
        }
    }

    @Test
    void everyLineOfWordsHasATestHere() {
        assertThat(Tables.rows("words.tsv").stream().map(row -> row[0]))
                .containsExactlyInAnyOrder(
                        "season",
                        "episode",
                        "part",
                        "counted",
                        "range",
                        "book",
                        "disc",
                        "specials",
                        "container",
                        "repost",
                        "tracker",
                        "number",
                        "ordinal",
                        "country",
                        "prefix",
                        "junk");
    }

    @Test
    void everyWordBehindAnEpisodeCounts() {
        words("counted")
                .forEach(word -> assertThat(reader.read("Dark 12. " + word + " 720p.mkv", null)
                                .numbering()
                                .episodes())
                        .as(word)
                        .containsExactly(12));
    }

    @Test
    void everyWordForAPartCounts() {
        words("part")
                .forEach(word -> assertThat(reader.read("Dark." + word + ".2.HDTV.mkv", null)
                                .numbering()
                                .episodes())
                        .as(word)
                        .containsExactly(2));
    }

    @Test
    void everyWordBetweenTwoEpisodesIsARange() {
        words("range")
                .forEach(word -> assertThat(reader.read("Dark S01E02 " + word + " S01E05.mkv", null)
                                .numbering()
                                .episodes())
                        .as(word)
                        .containsExactly(2, 3, 4, 5));
    }

    @Test
    void everyBookWithAnEpisodeIsASeason() {
        words("book").forEach(word -> {
            Reading reading = reader.read("Dark " + word + " 2 Ep 7.mkv", null);

            assertThat(reading.titles().getFirst().title()).as(word).isEqualTo("Dark");
            assertThat(reading.numbering().season()).as(word).isEqualTo(2);
            assertThat(reading.numbering().episodes()).as(word).containsExactly(7);
            assertThat(reader.read("Dark " + word + " 2.mkv", LibraryKind.MOVIES)
                            .titles()
                            .getFirst()
                            .title())
                    .as(word)
                    .isEqualTo("Dark " + word + " 2");
        });
    }

    @Test
    void everyWordForADiscNamesItsFolder() {
        words("disc")
                .forEach(word -> assertThat(reader.read("Heat (1995)/" + word + " 2/file.mkv", null)
                                .part())
                        .as(word)
                        .isEqualTo(2));
    }

    @Test
    void everyFolderOfSpecialsIsSeasonZero() {
        words("specials").forEach(word -> {
            Reading reading = reader.read("Dark/" + word + "/01 - Name.mkv", null);

            assertThat(reading.numbering().season()).as(word).isZero();
            assertThat(reading.titles().getFirst().title()).as(word).isEqualTo("Dark");
        });
    }

    @Test
    void whoPostsAReleaseAgainIsNotItsGroup() {
        words("repost").forEach(word -> {
            String link = word.contains(" ") ? " " : "-";

            assertThat(group("Heat.1995.1080p.BluRay.x264-GRP" + link + word))
                    .as(word)
                    .isEqualTo("GRP");
        });
        words("tracker")
                .forEach(word -> assertThat(group("Heat.1995.1080p.BluRay.x264-GRP[" + word + "]"))
                        .as(word)
                        .isEqualTo("GRP"));
    }

    @Test
    void everyGroupInFrontIsNoTitle() {
        words("prefix").forEach(word -> {
            String name = word + "-long.heat.1995.1080p.bluray.x264";

            assertThat(reader.read(name, null).titles().getFirst().title())
                    .as(word)
                    .isEqualTo("long heat");
            assertThat(group(name)).as(word).isEqualTo(word);
        });
    }

    @Test
    void noJunkIsAGroup() {
        words("junk")
                .forEach(word -> assertThat(group("[" + word + "] Dark - 07 [1080p].mkv"))
                        .as(word)
                        .isNull());
    }

    @Test
    void everyNumberInWordsNamesASeason() {
        coded("number")
                .forEach((word, number) -> assertThat(reader.read("Dark Season " + word, null)
                                .numbering()
                                .season())
                        .as(word)
                        .isEqualTo(Integer.valueOf(number)));
        coded("ordinal")
                .forEach((word, number) -> assertThat(reader.read("Dark The Complete " + word + " Season", null)
                                .numbering()
                                .season())
                        .as(word)
                        .isEqualTo(Integer.valueOf(number)));
    }

    @Test
    void everyCountryIsReadBehindASeriesTitle() {
        coded("country").forEach((word, code) -> {
            Reading reading = reader.read("Dark " + word.toUpperCase(Locale.ROOT) + " S01E02", null);

            assertThat(reading.country()).as(word).isEqualTo(code);
            assertThat(reading.titles().getFirst().title()).as(word).isEqualTo("Dark");
        });
    }

    private @Nullable String group(String name) {
        return reader.read(name, null).release().group();
    }

    private static List<String> words(String line) {
        return Tables.words(cell(line));
    }

    /** The code of each word of a line whose cells read {@code code|word, word;code|word}. */
    private static Map<String, String> coded(String line) {
        Map<String, String> codes = new HashMap<>();
        for (String entry : cell(line).split(";")) {
            Tables.words(entry.substring(entry.indexOf('|') + 1))
                    .forEach(word -> codes.put(word, entry.substring(0, entry.indexOf('|'))));
        }
        return codes;
    }

    private static String cell(String line) {
        return Tables.rows("words.tsv").stream()
                .filter(row -> row[0].equals(line))
                .findFirst()
                .orElseThrow()[1];
    }
}
