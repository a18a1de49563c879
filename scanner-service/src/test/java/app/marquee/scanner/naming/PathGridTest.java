package app.marquee.scanner.naming;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.LibraryKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Folders above every title. */
class PathGridTest {
    private final MediaNameReader reader = new NameReader(2026);
    private final NameGrid grid = new NameGrid();

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
        for (String title : NameGrid.SERIES) {
            for (String show : List.of(title, title + " (2017)", title + " [tvdbid-5]", "TV Shows/" + title)) {
                for (String season :
                        List.of("Season 2", "Season 02", "S02", "Staffel 2", "2. Staffel", "Saison 2", "Сезон 2")) {
                    for (String file : files) {
                        Reading reading = reader.read(show + "/" + season + "/" + file + ".mkv", LibraryKind.SERIES);
                        grid.expect(
                                NameGrid.same(reading, title)
                                        && Integer.valueOf(2)
                                                .equals(reading.numbering().season())
                                        && reading.numbering().episodes().equals(List.of(5)),
                                show + "/" + season + "/" + file);
                    }
                }
            }
        }

        assertThat(grid.misread()).isEmpty();
    }

    @Test
    void readsAnyReleaseByItsFolderWhenTheFileSaysNothing() {
        List<String> files =
                List.of("a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6", "grp-xyz", "xyzgrp", "00001", "abc.xyz.r4nd0m");
        for (String file : files) {
            for (String title : NameGrid.SERIES) {
                grid.separated(title + " S02E05 720p HDTV x264-GRP", folder -> {
                    Reading reading = reader.read(folder + "/" + file + ".mkv", null);
                    return NameGrid.isFifth(reading, title)
                            && "GRP".equals(reading.release().group());
                });
            }
            for (String title : NameGrid.MOVIES) {
                grid.separated(title + " 2010 1080p BluRay x264-GRP", folder -> {
                    Reading reading = reader.read(folder + "/" + file + ".mkv", null);
                    return NameGrid.same(reading, title)
                            && Integer.valueOf(2010).equals(reading.year());
                });
            }
        }

        assertThat(grid.misread()).isEmpty();
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
                    grid.expect(
                            reading.titles().equals(plain.titles())
                                    && reading.numbering().equals(plain.numbering())
                                    && reading.release().equals(plain.release()),
                            root + name + ending);
                }
            }
        }

        assertThat(grid.misread()).isEmpty();
    }
}
