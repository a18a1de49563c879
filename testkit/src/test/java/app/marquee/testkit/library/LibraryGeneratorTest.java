package app.marquee.testkit.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.marquee.testkit.catalogue.Catalogue;
import app.marquee.testkit.catalogue.GeneratedTitles;
import app.marquee.testkit.library.LibraryGenerator.Generated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryGeneratorTest {
    @TempDir
    Path folder;

    @Test
    void writesMoviesInFoldersOfTheirOwn() throws IOException {
        LibraryGenerator.movies(folder, 3);

        String name = GeneratedTitles.movie(2).title() + " ("
                + GeneratedTitles.movie(2).year() + ")";
        assertThat(folder.resolve(name).resolve(name + ".mkv")).isNotEmptyFile();
        assertThat(videos(folder)).hasSize(3);
    }

    @Test
    void sharesOutExactlyTheEpisodesAskedFor() throws IOException {
        LibraryGenerator.series(folder, 40, 1_200);

        assertThat(videos(folder)).hasSize(1_200);
        String first = GeneratedTitles.series(0).title();
        assertThat(folder.resolve(
                        first + " (" + GeneratedTitles.series(0).year() + ")/Season 03/" + first + " - S03E10.mkv"))
                .exists();
        assertThatThrownBy(() -> LibraryGenerator.series(folder, 1, 31)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesWhatIsThere() throws IOException {
        Path video = LibraryGenerator.movie(folder, GeneratedTitles.movie(0));
        Files.writeString(video, "mine");

        LibraryGenerator.movies(folder, 1);

        assertThat(video).hasContent("mine");
    }

    @Test
    void theDemoHasAccentsJapaneseADoubleEpisodeAndSomethingUnknown() throws IOException {
        Generated demo = LibraryGenerator.demo(folder);

        List<String> names = videos(folder).stream()
                .map(path -> folder.relativize(path).toString())
                .toList();
        assertThat(names).hasSize(demo.movieFiles() + demo.episodeFiles());
        assertThat(demo.episodeFiles()).isBetween(50, 100);
        assertThat(names)
                .contains(
                        "movies/Amélie (2001)/Amélie (2001).mkv",
                        "movies/もののけ姫 (1997)/もののけ姫 (1997).mkv",
                        "movies/Arrival (2016) {tmdb-329865}/Arrival (2016) {tmdb-329865}.mkv",
                        "movies/2001 - A Space Odyssey (1968)/2001 - A Space Odyssey (1968).mkv",
                        "series/Firefly (2002)/Season 01/Firefly - S01E13-E14.mkv");
    }

    @Test
    void writesOneFileForSeveralEpisodes() {
        Path video = LibraryGenerator.episode(
                folder, Catalogue.standard().series(4607).orElseThrow(), 0, 4, 5);

        assertThat(folder.relativize(video)).hasToString("Lost (2004)/Specials/Lost - S00E04-E05.mkv");
    }

    private static List<Path> videos(Path under) throws IOException {
        try (Stream<Path> all = Files.walk(under)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
