package app.marquee.notifier.targets;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.PathMapping;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTranslationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /srv/movies   | smb://nas/movies    | /srv/movies/Heat (1995)       | smb://nas/movies/Heat (1995)
            /srv/movies/  | smb://nas/movies/   | /srv/movies/Heat (1995)/      | smb://nas/movies/Heat (1995)
            /srv/movies   | smb://nas/movies/   | /srv/movies                   | smb://nas/movies
            /srv/movies/  | /media              | /srv/movies                   | /media
            /srv/movies   | /media              | /srv/movies4k/Heat (1995)     | /srv/movies4k/Heat (1995)
            /srv/movies   | /media              | /srv/movie                    | /srv/movie
            /srv/movies   | D:\\Media            | /srv/movies/Heat (1995)/a.mkv | D:\\Media\\Heat (1995)\\a.mkv
            /srv/movies   | D:\\                 | /srv/movies/Heat (1995)       | D:\\Heat (1995)
            /srv/movies   | \\\\nas\\movies        | /srv/movies/Heat (1995)       | \\\\nas\\movies\\Heat (1995)
            /srv/movies   | D:/Media            | /srv/movies/Heat (1995)       | D:/Media/Heat (1995)
            /srv/movies   | nfs://nas/export    | /srv/movies/a b/c#d%20        | nfs://nas/export/a b/c#d%20
            /             | /mnt/nas            | /srv/movies                   | /mnt/nas/srv/movies
            /srv/movies   | /                   | /srv/movies/Heat (1995)       | /Heat (1995)
            /srv/movies   | /                   | /srv/movies                   | /
            /srv/movies   | /media              | /                             | /
            """)
    void seesOurPathAsTheTargetDoes(String ours, String theirs, String path, String seen) {
        PathTranslation translation = PathTranslation.of(List.of(new PathMapping(theirs, ours)));

        assertThat(translation.theirs(path)).isEqualTo(seen);
    }

    @Test
    void takesTheLongestPrefixWhateverTheOrder() {
        PathTranslation translation = PathTranslation.of(
                List.of(new PathMapping("smb://nas/all", "/srv"), new PathMapping("smb://nas/films", "/srv/movies")));

        assertThat(translation.theirs("/srv/movies/Heat (1995)")).isEqualTo("smb://nas/films/Heat (1995)");
        assertThat(translation.theirs("/srv/shows/Dark")).isEqualTo("smb://nas/all/shows/Dark");
    }

    @Test
    void leavesAPathAsItIsWithoutAMapping() {
        assertThat(PathTranslation.of(List.of()).theirs("/srv/movies/")).isEqualTo("/srv/movies");
    }

    @ParameterizedTest
    @CsvSource({"smb://nas/movies, smb://nas/movies/", "/srv/movies/, /srv/movies/", "D:\\Media, D:\\Media\\", "/, /"})
    void closesAFolderWithItsOwnKindOfSlash(String path, String folder) {
        assertThat(PathTranslation.asFolder(path)).isEqualTo(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "/data/movies, /data/movies/a, true",
        "/data/movies/, /data/movies, true",
        "/data/movies, /data/movies4k, false",
        "/data/movies/a, /data/movies, false",
        "smb://nas/, smb://nas/movies, true"
    })
    void endsAPrefixOnAPathBoundary(String folder, String path, boolean covers) {
        assertThat(PathTranslation.covers(folder, path)).isEqualTo(covers);
    }
}
