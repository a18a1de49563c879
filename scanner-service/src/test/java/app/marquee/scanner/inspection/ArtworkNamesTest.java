package app.marquee.scanner.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.ArtworkType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtworkNamesTest {
    @ParameterizedTest
    @CsvSource({
        "poster.jpg, POSTER,",
        "FOLDER.JPG, POSTER,",
        "fanart.png, FANART,",
        "fanart2.jpg, FANART,",
        "backdrop-12.jpg, FANART,",
        "clearlogo.png, CLEARLOGO,",
        "landscape.jpg, LANDSCAPE,",
        "season01.jpg, POSTER, 1",
        "season01-poster.jpg, POSTER, 1",
        "Season-2-banner.jpg, BANNER, 2",
        "season-specials-poster.jpg, POSTER, 0"
    })
    void tellsWhatAnImageOfAFolderIs(String name, ArtworkType type, @Nullable Integer season) {
        assertThat(ArtworkNames.ofFolder(name)).contains(new ArtworkNames.Meaning(type, season));
    }

    @ParameterizedTest
    @ValueSource(strings = {"holiday.jpg", "season-all-poster.jpg", "poster123.jpg", ".jpg"})
    void knowsNothingOfOthers(String name) {
        assertThat(ArtworkNames.ofFolder(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Heat-poster.jpg, Heat, false, POSTER",
        "heat.jpg, Heat, false, POSTER",
        "Heat-thumb.jpg, Heat, false, LANDSCAPE",
        "S01E01-thumb.jpg, S01E01, true, THUMB",
        "S01E01.tbn, S01E01, true, THUMB"
    })
    void tellsWhatAnImageOfAVideoIs(String name, String stem, boolean episode, ArtworkType type) {
        assertThat(ArtworkNames.ofVideo(name, stem, episode)).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"Heat 2-poster.jpg, Heat", "poster.jpg, Heat", "Heat-holiday.jpg, Heat"})
    void leavesTheImagesOfOthers(String name, String stem) {
        assertThat(ArtworkNames.ofVideo(name, stem, false)).isEmpty();
    }
}
