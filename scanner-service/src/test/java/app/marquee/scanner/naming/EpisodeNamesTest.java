package app.marquee.scanner.naming;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.LibraryKind;
import app.marquee.scanner.naming.Reading.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpisodeNamesTest {
    private final MediaNameReader reader = new NameReader(2026);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Severance (2022)/Season 02/Severance - S02E01 - Hello, Ms. Cobel [WEBDL-2160p].mkv | Severance | 2 | 1
                    Dallas (1978)/Season 1/Dallas - 1x02 - Lessons.mkv                    | Dallas       | 1 | 2
                    Dark/Season 01/Dark.S01E01E02.1080p.mkv                               | Dark         | 1 | 1 2
                    Dark/Season 01/Dark - S01E01-E03.mkv                                  | Dark         | 1 | 1 2 3
                    Dark/Season 01/Dark - S01E01-03.mkv                                   | Dark         | 1 | 1 2 3
                    Dark/Season 01/Dark - 1x01x02.mkv                                     | Dark         | 1 | 1 2
                    Dark/Season 01/Dark - S01E01-720p.mkv                                 | Dark         | 1 | 1
                    Doctor Who (2005)/Specials/Doctor Who - S00E05.mkv                    | Doctor Who   | 0 | 5
                    The Office (US)/The Office S03e10.avi                                 | The Office   | 3 | 10
                    Fargo.S01E01.mkv                                                      | Fargo        | 1 | 1
                    Extras/Season 1/Extras - S01E01.mkv                                   | Extras       | 1 | 1
                    Dark S01E01 E02.mkv                                                   | Dark         | 1 | 1 2
                    Dark S01E01 - S01E02.mkv                                              | Dark         | 1 | 1 2
                    Dark.S01E01-E02-E03.mkv                                               | Dark         | 1 | 1 2 3
                    Dark S01E01 and E02.mkv                                               | Dark         | 1 | 1 2
                    Dark - 01x01_01x02.mkv                                                | Dark         | 1 | 1 2
                    Dark Season 1 Episode 3.mkv                                           | Dark         | 1 | 3
                    Dark - Season 2 - Episode 04 - Title.mkv                              | Dark         | 2 | 4
                    Dark.s02.e05.mkv                                                      | Dark         | 2 | 5
                    Dark S2 E5.mkv                                                        | Dark         | 2 | 5
                    Dark.S02EP05.mkv                                                      | Dark         | 2 | 5
                    Dark.S01xE05.mkv                                                      | Dark         | 1 | 5
                    Dark Staffel 2 Folge 7.mkv                                            | Dark         | 2 | 7
                    Dark Saison 2 Épisode 7.mkv                                           | Dark         | 2 | 7
                    Dark - Temporada 2 [HDTV 720p][Cap.208][Castellano].avi               | Dark         | 2 | 8
                    Dark [HDTV][Cap.1012].avi                                             | Dark         | 10 | 12
                    Dark - [02x08] - Title.mkv                                            | Dark         | 2 | 8
                    24.S01E02.1080p.mkv                                                   | 24           | 1 | 2
                    24 - 2x03.mkv                                                         | 24           | 2 | 3
                    9-1-1.S03E04.720p.HDTV.mkv                                            | 9-1-1        | 3 | 4
                    The 100 S02E03.mkv                                                    | The 100      | 2 | 3
                    Dark - S01E05 - 50-50.mkv                                             | Dark         | 1 | 5
                    Dark - S01E05 - Part of 185.mkv                                       | Dark         | 1 | 5
                    Dark - 7x03 - 2005.mkv                                                | Dark         | 7 | 3
                    Dark S01E02 1920x1080.mkv                                             | Dark         | 1 | 2
                    Dark.S1951E07.mkv                                                     | Dark         | 1951 | 7
                    Dark.S01E101.mkv                                                      | Dark         | 1 | 101
                    Dark T02E03.mkv                                                       | Dark         | 2 | 3
                    Dark S 02 E 03.mkv                                                    | Dark         | 2 | 3
                    Dark S02E04_05.mkv                                                    | Dark         | 2 | 4 5
                    Dark S02E04_24 Hours.mkv                                              | Dark         | 2 | 4
                    Dark - Season 02 - 03 - Title.mkv                                     | Dark         | 2 | 3
                    Dark - Season 2 - 03 Title.mkv                                        | Dark         | 2 | 3
                    Dark.S02E04.x264.1080p.mkv                                            | Dark         | 2 | 4
                    Dark.S02E04.3x3.Eyes.mkv                                              | Dark         | 2 | 4
                    Dark S02E04_1x05.mkv                                                  | Dark         | 2 | 4
                    Dark 3. évad 7. rész.mkv                                              | Dark         | 3 | 7
                    Dark (Season 2, Episode 5) 720p.mkv                                   | Dark         | 2 | 5
                    Темнота / Dark / Сезон: 1 / Серии: 1-3 из 8 [2015].mkv                 | Dark         | 1 | 1 2 3
                    Dark 5ª Temporada [HDTV][Cap.506].avi                                 | Dark         | 5 | 6
                    Dark/3/05.mkv                                                         | Dark         | 3 | 5
                    Dark/Season 3/Dark [307] Title.avi                                    | Dark         | 3 | 7
                    Dark/Season 4/Dark.02.Title.avi                                       | Dark         | 4 | 2
                    Dark/Season 4/Dark 02-03 Title.avi                                    | Dark         | 4 | 2 3
                    Dark/Season 4/Dark.S04E02-x03.avi                                     | Dark         | 4 | 2 3
                    Dark - 4x02b - Title.avi                                              | Dark         | 4 | 2
                    Dark/Season 4/02b.avi                                                 | Dark         | 4 | 2
                    The Web/Season 1/S01E02.mkv                                           | The Web      | 1 | 2
                    Fargo 2x03 al 2x05.mkv                                                 | Fargo        | 2   | 3 4 5
                    Fargo.2x03.to.2x06.720p.HDTV.mkv                                       | Fargo        | 2   | 3 4 5 6
                    Fargo - S03E01 to S03E03.mkv                                           | Fargo        | 3   | 1 2 3
                    Fargo - S03E01 bis S03E03 - Anfang.mkv                                 | Fargo        | 3   | 1 2 3
                    Fargo_S03E01_bis_E03.mkv                                               | Fargo        | 3   | 1 2 3
                    Fargo 2x08 à 2x10 FRENCH.mkv                                           | Fargo        | 2   | 8 9 10
                    Fargo S01E04 till S01E05.mkv                                           | Fargo        | 1   | 4 5
                    Fargo S01E09 to S02E01.mkv                                             | Fargo        | 1   | 9
                    Fargo S01E09 Alibi 720p.mkv                                            | Fargo        | 1   | 9
                    Fargo S01E09 Bis 12 720p.mkv                                           | Fargo        | 1   | 9
                    Fargo S01E09 to 11 720p.mkv                                            | Fargo        | 1   | 9 10 11
                    Fargo.Book.3.E07.mkv                                                   | Fargo        | 3   | 7
                    Fargo - Book 2 - Ep 14 - Title.mkv                                     | Fargo        | 2   | 14
                    Fargo Livre IV Episode 2 720p.mkv                                      | Fargo        | 4   | 2
                    Fargo (Libro 1, Episodio 6).mkv                                        | Fargo        | 1   | 6
                    Fargo_Buch_2_Folge_11.mkv                                              | Fargo        | 2   | 11
                    Fargo Kniha 3 Ep 5-6.mkv                                               | Fargo        | 3   | 5 6
                    """)
    void readsSeriesAndNumbers(String path, String title, int season, String episodes) {
        Reading reading = reader.read(path, LibraryKind.SERIES);

        assertThat(reading.titles().getFirst().title()).isEqualTo(title);
        assertThat(reading.numbering().season()).isEqualTo(season);
        assertThat(reading.numbering().episodes()).isEqualTo(numbers(episodes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Dark.110.hdtv-lol.mkv                  | Dark      | 1 | 10
                    Dark.0307.PDTV-GRP.mkv                 | Dark      | 3 | 7
                    Dark.10708.hdtv-grp.mkv                | Dark      | 1 | 7 8
                    Dark 05.mkv                            | Dark      |   | 5
                    Dark - 05 - Title.mkv                  | Dark      |   | 5
                    Dark/02.avi                            | Dark      |   | 2
                    Dark/02 - Title.avi                    | Dark      |   | 2
                    Dark/Season 3/07.avi                   | Dark      | 3 | 7
                    Dark/Season 3/07 Title.avi             | Dark      | 3 | 7
                    Dark/Season 3/307 - Title.avi          | Dark      | 3 | 7
                    Dark/Season 3/Dark 12.avi              | Dark      | 3 | 12
                    Dark/Season 3/Dark - 101.mkv           | Dark      | 3 | 101
                    Dark/Staffel 3/E07 - Title.mkv         | Dark      | 3 | 7
                    Dark/Season 3/Episode 7 - Title.mkv    | Dark      | 3 | 7
                    Dark/S03/Folge 7.mkv                   | Dark      | 3 | 7
                    Dark/3. Staffel/07.mkv                 | Dark      | 3 | 7
                    Dark.E07.mkv                           | Dark      |   | 7
                    Dark Ep 07-08.mkv                      | Dark      |   | 7 8
                    Dark.5of9.Title.DVDRip.mkv             | Dark      |   | 5
                    Dark.Part.Two.720p.HDTV.x264-GRP.mkv   | Dark      |   | 2
                    Dark 69. Bölüm 1080p.mkv               | Dark      |   | 69
                    Dark 第07集.mkv                          | Dark      |   | 7
                    Dark 7.mkv                             | Dark      |   | 7
                    Dark - 107.mkv                         | Dark      | 1 | 7
                    Fargo.211.212.720p.HDTV.x264-GRP.mkv                                   | Fargo        | 2   | 11 12
                    Fargo_305_306_307_HDTV_XviD.mkv                                        | Fargo        | 3   | 5 6 7
                    The.100.401.402.HDTV.x264-GRP.mkv                                      | The 100      | 4   | 1 2
                    Fargo/Season 2/Fargo 203 204 WEBRip.mkv                                | Fargo        | 2   | 3 4
                    Fargo.211.213.720p.HDTV.mkv                                            | Fargo        | 2   | 11
                    Fargo.212.211.720p.HDTV.mkv                                            | Fargo        | 2   | 12
                    Fargo.199.200.720p.HDTV.mkv                                            | Fargo        | 1   | 99
                    Fargo.211.212.mkv                                                      | Fargo        | 2   | 11
                    """)
    void readsNumbersThatStandAlone(String path, String title, Integer season, String episodes) {
        Reading reading = reader.read(path, LibraryKind.SERIES);
        List<Integer> found = reading.numbering().episodes().isEmpty()
                ? reading.numbering().absoluteEpisodes()
                : reading.numbering().episodes();

        assertThat(reading.titles().getFirst().title()).isEqualTo(title);
        assertThat(reading.numbering().season()).isEqualTo(season);
        assertThat(found).isEqualTo(numbers(episodes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The.Late.Show.2016.05.25.Guest.720p.mkv       | The Late Show      | 2016-05-25
                    The Late Show - 2016-05-25 - Guest.mkv        | The Late Show      | 2016-05-25
                    The Late Show 25-05-2016.mkv                  | The Late Show      | 2016-05-25
                    The.Late.Show.05.25.2016.mkv                  | The Late Show      | 2016-05-25
                    The Late Show 10-11-2008.mkv                  | The Late Show      | 2008-11-10
                    The.Late.Show.2016.25.05.mkv                  | The Late Show      | 2016-05-25
                    The Late Show 20160525.mkv                    | The Late Show      | 2016-05-25
                    The Late Show 25th May 2016.mkv               | The Late Show      | 2016-05-25
                    The.Late.Show.25-May-2016.mkv                 | The Late Show      | 2016-05-25
                    The.Late.Show.May.25.2016.mkv                 | The Late Show      | 2016-05-25
                    The Late Show 2016-5-3.mkv                    | The Late Show      | 2016-05-03
                    The_Late_Show_16.05.25_20-15_channel_45.mkv   | The Late Show      | 2016-05-25
                    The Late Show/2016-05-25 - Guest.mkv          | The Late Show      | 2016-05-25
                    2016.05.25.The.Late.Show.720p.mkv             | The Late Show      | 2016-05-25
                    """)
    void readsDaysInAnyOrder(String name, String title, LocalDate day) {
        Reading reading = reader.read(name, LibraryKind.SERIES);

        assertThat(reading.titles().getFirst().title()).isEqualTo(title);
        assertThat(reading.numbering().airDate()).isEqualTo(day);
        assertThat(reading.kind()).isEqualTo(Kind.DAILY);
    }

    @ParameterizedTest
    @CsvSource({"The.Late.Show.1950.10.14.mkv", "The.Late.Show.12.02.2016.mkv", "The.Late.Show.2016.13.32.mkv"})
    void refusesDaysThatNobodyCanTell(String name) {
        assertThat(reader.read(name, LibraryKind.SERIES).numbering().airDate()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [Group] Some Anime - 07 [1080p].mkv                       | Some Anime    |   | 7
                    [Group]_Some_Anime_-_07v2_(720p)_[ABCD1234].mkv           | Some Anime    |   | 7
                    [Group] Some Anime 2 - 07 [1080p].mkv                     | Some Anime 2  |   | 7
                    [Group] Some Anime 107 [1080p].mkv                        | Some Anime    |   | 107
                    [Group] Some Anime - 01~04 [1080p].mkv                    | Some Anime    |   | 1 2 3 4
                    [Group] Some Anime 091-093 [1080p].mkv                    | Some Anime    |   | 91 92 93
                    (Hi10)_Some_Anime_-_07_(720p).mkv                         | Some Anime    |   | 7
                    [Group] Some Anime 2nd Season - 07 [1080p].mkv            | Some Anime    | 2 | 7
                    Some Anime - 007 - Title [Group].mkv                      | Some Anime    |   | 7
                    [Group][アニメ][Some Anime][07][1080p][MP4]                 | Some Anime    |   | 7
                    [Group][某动画][07][1080p].mkv                              | 某动画           |   | 7
                    【字幕组】[某动画/Some Anime][12END][720p].mkv                 | Some Anime    |   | 12
                    [Group] 某动画 / Some Anime - 07 [1080p].mkv                | Some Anime    |   | 7
                    [Group] Some Anime S2 - 07 [1080p].mkv                    | Some Anime    | 2 | 7
                    [Group] Some Anime Season 2 - 07 [1080p].mkv              | Some Anime    | 2 | 7
                    [Group] Some Anime 01 - 04 [1080p].mkv                    | Some Anime    |   | 1 2 3 4
                    [Group][Some Anime][03-04][1080p].mkv                     | Some Anime    |   | 3 4
                    [Group] Some Anime OVA - 02 [1080p].mkv                   | Some Anime    |   | 2
                    (Group) Some Anime - 07 (1080p).mkv                       | Some Anime    |   | 7
                    {Group} Some Anime - 07.mkv                               | Some Anime    |   | 7
                    """)
    void readsAnime(String name, String title, Integer season, String episodes) {
        Reading reading = reader.read(name, null);
        List<Integer> found = reading.numbering().episodes().isEmpty()
                ? reading.numbering().absoluteEpisodes()
                : reading.numbering().episodes();

        assertThat(reading.titles().getFirst().title()).isEqualTo(title);
        assertThat(reading.numbering().season()).isEqualTo(season);
        assertThat(found).isEqualTo(numbers(episodes));
    }

    @Test
    void readsACodeBesideADayAndADayBesideAnEpisode() {
        Reading code = reader.read("Dark.105.Live.From.Town.2012.03.14.HDTV.mkv", null);
        Reading day = reader.read("Dark 2012 03 14 720p S02E07.mkv", null);
        Reading number = reader.read("The.360.2012.03.14.HDTV.mkv", null);
        Reading apart = reader.read("Fargo - 207 (17) - 20151123 - Did You.mkv", null);
        Reading alone = reader.read("Fargo - 207 - 2015-11-23 - Did You.mkv", null);

        assertThat(code.numbering().episodes()).containsExactly(5);
        assertThat(code.numbering().airDate()).isEqualTo("2012-03-14");
        assertThat(day.numbering().episodes()).containsExactly(7);
        assertThat(day.numbering().airDate()).isEqualTo("2012-03-14");
        assertThat(day.kind()).isEqualTo(Kind.EPISODE);
        assertThat(number.titles().getFirst().title()).isEqualTo("The 360");
        assertThat(List.of(apart, alone)).allSatisfy(reading -> {
            assertThat(reading.titles().getFirst().title()).isEqualTo("Fargo");
            assertThat(reading.numbering().season()).isEqualTo(2);
            assertThat(reading.numbering().episodes()).containsExactly(7);
            assertThat(reading.numbering().airDate()).isEqualTo("2015-11-23");
        });
        assertThat(apart.numbering().absoluteEpisodes()).containsExactly(17);
    }

    @ParameterizedTest
    @CsvSource({"Dark - Stagione 4 (2013) ep07.mkv, 2013", "Dark.S2016E05.mkv, 2016", "Dark (2016) S04E07.mkv,"})
    void tellsASeasonsYearFromTheSeries(String name, Integer year) {
        Reading reading = reader.read(name, null);

        assertThat(reading.seasonYear()).isEqualTo(year);
        assertThat(reading.year() == null).isEqualTo(year != null);
    }

    @Test
    void readsBothWaysOfCountingAndSpecialsBetween() {
        Reading both = reader.read("Some Anime - s16e03-04 - 313-314.mkv", null);
        Reading before = reader.read("Some Anime - 019 - S02E07 - Name.mkv", null);
        Reading between = reader.read("[Group] Some Anime - 12.5 [1080p].mkv", null);

        assertThat(both.numbering().episodes()).containsExactly(3, 4);
        assertThat(both.numbering().absoluteEpisodes()).containsExactly(313, 314);
        assertThat(before.titles().getFirst().title()).isEqualTo("Some Anime");
        assertThat(before.numbering().absoluteEpisodes()).containsExactly(19);
        assertThat(between.between()).isEqualTo(12.5);
        assertThat(between.kind()).isEqualTo(Kind.SPECIAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Dark.S01.1080p.WEB-DL-GRP              | Dark  | 1
                    Dark Season 2                          | Dark  | 2
                    Dark/Season 2                          | Dark  | 2
                    Dark/Staffel 2                         | Dark  | 2
                    Dark/2. Staffel                        | Dark  | 2
                    Dark/Saison 2                          | Dark  | 2
                    Dark/Temporada 2                       | Dark  | 2
                    Dark/Stagione 2                        | Dark  | 2
                    Dark/Seizoen 2                         | Dark  | 2
                    Dark/Säsong 2                          | Dark  | 2
                    Dark/Sæson 2                           | Dark  | 2
                    Dark/Sesong 2                          | Dark  | 2
                    Dark/Kausi 2                           | Dark  | 2
                    Dark/Sezon 2                           | Dark  | 2
                    Dark/Сезон 2                           | Dark  | 2
                    Dark/Series 2                          | Dark  | 2
                    Dark/S02                               | Dark  | 2
                    Dark/Specials                          | Dark  | 0
                    Dark.S01-S03.1080p                     | Dark  | 1
                    Dark.S02.x264-GRP                      | Dark  | 2
                    Dark The Complete Season 2 720p        | Dark  | 2
                    Dark.Complete.Season.2.720p            | Dark  | 2
                    Dark - The Complete Second Season      | Dark  | 2
                    Dark Season III                        | Dark  | 3
                    Dark Saison huit VF                    | Dark  | 8
                    Dark - Temporada tres                  | Dark  | 3
                    Dark/第 3 季                             | Dark  | 3
                    Dark.S02Extras.Making.Of.720p          | Dark  | 2
                    """)
    void readsWholeSeasons(String path, String title, int season) {
        Reading reading = reader.read(path, LibraryKind.SERIES);

        assertThat(reading.titles().getFirst().title()).isEqualTo(title);
        assertThat(reading.numbering().season()).isEqualTo(season);
        assertThat(reading.numbering().episodes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Dark (2017)/Season 01/S01E02.mkv                                          | Dark       | 1 | 2
                    Dark.S01E02.1080p.WEB.x264-GRP/a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6.mkv        | Dark       | 1 | 2
                    Dark.S01E02.German.1080p.WEB.x264-GRP/grp-drk-102.mkv                      | Dark       | 1 | 2
                    Dark.102.720p.HDTV.x264-GRP/a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6.mkv            | Dark       | 1 | 2
                    Dark.S01.1080p/Dark.S01E02.1080p/xyz.mkv                                   | Dark       | 1 | 2
                    Dark [tvdbid-334824]/Season 1/Dark S01E02.mkv                              | Dark       | 1 | 2
                    TV Shows/Dark/Season 1/S01E02.mkv                                          | Dark       | 1 | 2
                    """)
    void readsFoldersAsWellAsNames(String path, String title, int season, String episodes) {
        Reading reading = reader.read(path, null);

        assertThat(reading.titles().getFirst().title()).isEqualTo(title);
        assertThat(reading.numbering().season()).isEqualTo(season);
        assertThat(reading.numbering().episodes()).isEqualTo(numbers(episodes));
    }

    @Test
    void takesYearAndCountryOutOfATitleAndKeepsTheWholeAsACandidate() {
        Reading year = reader.read("Space 1999 S01E02.mkv", null);
        Reading country = reader.read("The Office US S03E10.mkv", null);

        assertThat(year.titles()).anySatisfy(each -> assertThat(each.title()).isEqualTo("Space 1999"));
        assertThat(country.country()).isEqualTo("US");
        assertThat(country.titles()).anySatisfy(each -> assertThat(each.title()).isEqualTo("The Office US"));
    }

    @Test
    void saysInWordsWhereItComesFrom() {
        Reading reading = reader.read("Dark/Season 02/Dark - 05.mkv", null);

        assertThat(reading.reasons()).contains("season from folder 'Season 02'", "title from file name");
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }
}
