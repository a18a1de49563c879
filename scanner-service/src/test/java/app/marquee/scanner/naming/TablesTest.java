package app.marquee.scanner.naming;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.LibraryKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
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
}
