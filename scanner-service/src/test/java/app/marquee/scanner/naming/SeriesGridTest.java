package app.marquee.scanner.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Series in every form that numbers, seasons and days take. */
class SeriesGridTest {
    private final MediaNameReader reader = new NameReader(2026);
    private final NameGrid grid = new NameGrid();

    @Test
    void readsAnySeriesWithAnyNumbering() {
        for (String title : NameGrid.SERIES) {
            NameGrid.NUMBERINGS.forEach((numbering, episodes) ->
                    NameGrid.TAILS.forEach((tail, release) -> grid.separated(title + " " + numbering + tail, name -> {
                        Reading reading = reader.read(name + ".mkv", null);
                        return NameGrid.same(reading, title)
                                && Integer.valueOf(2).equals(reading.numbering().season())
                                && reading.numbering().episodes().equals(episodes)
                                && NameGrid.told(reading.release()).equals(release);
                    })));
        }

        assertThat(grid.misread()).isEmpty();
    }

    @Test
    void readsAnySeasonAsAWhole() {
        List<String> seasons = List.of(
                "S02",
                "s2",
                "S02 Complete",
                "- S02",
                "(S02)",
                "Season 2",
                "Season 02",
                "- Season 2",
                "(Season 2)",
                "Season Two",
                "Complete Season 2",
                "The Complete Season 2",
                "The Complete Second Season",
                "Season 2 Complete",
                "Staffel 2",
                "Saison 2",
                "Temporada 2",
                "Stagione 2",
                "2. Staffel",
                "Сезон 2",
                "2nd Season",
                "S02 Extras");
        for (String title : NameGrid.SERIES) {
            for (String season : seasons) {
                NameGrid.TAILS.forEach((tail, release) -> grid.separated(title + " " + season + tail, name -> {
                    Reading reading = reader.read(name, null);
                    return NameGrid.same(reading, title)
                            && Integer.valueOf(2).equals(reading.numbering().season())
                            && reading.numbering().episodes().isEmpty()
                            && reading.numbering().absoluteEpisodes().isEmpty()
                            && NameGrid.told(reading.release()).equals(release);
                }));
            }
        }

        assertThat(grid.misread()).isEmpty();
    }

    @Test
    void readsYearAndCountryBesideAnyNumbering() {
        for (String title : NameGrid.SERIES) {
            for (String numbering : NameGrid.NUMBERINGS.keySet()) {
                for (String form : List.of("%s (2011) %s", "%s 2011 %s 720p HDTV x264-GRP", "%s (2011) - %s - Name")) {
                    grid.separated(form.formatted(title, numbering), name -> {
                        Reading reading = reader.read(name, null);
                        return NameGrid.same(reading, title)
                                && Integer.valueOf(2011).equals(reading.year());
                    });
                }
                for (String form : List.of("%s US %s", "%s (US) %s 720p HDTV x264-GRP")) {
                    grid.separated(form.formatted(title, numbering), name -> {
                        Reading reading = reader.read(name, null);
                        return NameGrid.same(reading, title) && "US".equals(reading.country());
                    });
                }
            }
        }

        assertThat(grid.misread()).isEmpty();
    }

    @Test
    void readsAnyCase() {
        for (String title : NameGrid.SERIES) {
            for (String written : List.of("%s s02e05 720p hdtv x264-grp", "%s 2x05", "%s season 2 episode 5 1080p")) {
                grid.separated(
                        written.formatted(title),
                        name -> NameGrid.isFifth(reader.read(name.toLowerCase(Locale.ROOT), null), title)
                                && NameGrid.isFifth(reader.read(name.toUpperCase(Locale.ROOT), null), title));
            }
        }

        assertThat(grid.misread()).isEmpty();
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
                NameGrid.TAILS.forEach((tail, release) -> grid.separated(title + " " + day + tail, name -> {
                    Reading reading = reader.read(name + ".mkv", null);
                    return NameGrid.same(reading, title)
                            && LocalDate.of(2016, 5, 25)
                                    .equals(reading.numbering().airDate())
                            && NameGrid.told(reading.release()).equals(release);
                }));
            }
        }

        assertThat(grid.misread()).isEmpty();
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
                        grid.check("[Sub-Group] " + title + " " + numbering + tail, separator, name -> {
                            Reading reading = reader.read(name + ".mkv", null);
                            return NameGrid.same(reading, title)
                                    && reading.numbering().absoluteEpisodes().equals(episodes)
                                    && "Sub-Group".equals(reading.release().group());
                        });
                    }
                }
            });
        }

        assertThat(grid.misread()).isEmpty();
    }
}
