package app.marquee.scanner.naming;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.LibraryKind;
import app.marquee.scanner.naming.Reading.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovieNamesTest {
    private final MediaNameReader reader = new NameReader(2026);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Arrival (2016)/Arrival (2016).mkv                                   | Arrival               | 2016
                    Arrival (2016).mkv                                                  | Arrival               | 2016
                    Arrival.2016.1080p.BluRay.x264-GRP.mkv                              | Arrival               | 2016
                    2001 A Space Odyssey (1968)/2001 A Space Odyssey (1968).mkv         | 2001 A Space Odyssey  | 1968
                    Heat (1995) {tmdb-949}/movie.mkv                                    | Heat                  | 1995
                    Mr. & Mrs. Smith (2005)/Mr. & Mrs. Smith (2005).mkv                 | Mr. & Mrs. Smith      | 2005
                    Amélie [2001].mkv                                                   | Amélie                | 2001
                    Alien (1979)/Alien (1979) {edition-Director's Cut}.mkv              | Alien                 | 1979
                    Gone with the Wind (1939)/Gone with the Wind (1939) - cd1.avi       | Gone with the Wind    | 1939
                    (1995) Heat.mkv                                                     | Heat                  | 1995
                    Heat [Michael Mann, 1995].avi                                       | Heat                  | 1995
                    Le.Trou.FRENCH.1960.720p.BluRay.x264-ABC.mkv                        | Le Trou               | 1960
                    Das Boot Directors Cut German 1981 1080p BluRay.mkv                 | Das Boot              | 1981
                    Das_Boot_The_Director's_Cut_(1981).mkv                              | Das Boot              | 1981
                    Brazil_(1985)_[DVD].avi                                             | Brazil                | 1985
                    L.A. Confidential 1997 1080p.mkv                                    | L.A. Confidential     | 1997
                    R.I.P.D.2013.1080p.BluRay.mkv                                       | R.I.P.D.              | 2013
                    www.example.org - Heat.1995.720p.BluRay.x264-GRP.mkv                | Heat                  | 1995
                    [ www.example.org ] - Heat 1995.mkv                                 | Heat                  | 1995
                    Heat 1080p (1995).mkv                                               | Heat                  | 1995
                    1995.The.Long.Heat.720p.mkv                                         | The Long Heat         | 1995
                    Untergang.German.1995.AC3.DVDRip.XviD-GRP.mkv                       | Untergang             | 1995
                    [REC] 2 (2009).mkv                                                  | [REC] 2               | 2009
                    Saga-f03-Long_Heat_(1995).mkv                                       | Long Heat             | 1995
                    grpxyz-long.heat.1995.1080p.bluray.x264.mkv                         | long heat             | 1995
                    spark-long.heat.1995.1080p.bluray.x264.mkv                          | long heat             | 1995
                    spider-man.1995.1080p.bluray.x264.mkv                               | spider-man            | 1995
                    movies/Heat (1995)/disc 1/movie.iso                                 | Heat                  | 1995
                    (3)Long Heat (1995).mkv                                             | Long Heat             | 1995
                    (04) Long Heat (1995).mkv                                           | Long Heat             | 1995
                    [5]Long.Heat.1995.mkv                                               | Long Heat             | 1995
                    [06] - Long Heat [1995].mkv                                         | Long Heat             | 1995
                    """)
    void readsTitleAndYear(String path, String title, int year) {
        Reading reading = reader.read(path, LibraryKind.MOVIES);

        assertThat(reading.titles().getFirst().title()).isEqualTo(title);
        assertThat(reading.year()).isEqualTo(year);
        assertThat(reading.kind()).isEqualTo(Kind.MOVIE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Blade Runner 2049 (2017)/Blade Runner 2049 (2017) Bluray-2160p.mkv  | Blade Runner 2049     | 2017
                    Blade.Runner.2049.2017.2160p.UHD.BluRay.x265-GRP.mkv                | Blade Runner 2049     | 2017
                    1917 (2019)/1917.mkv                                                | 1917                  | 2019
                    1917.2019.1080p.WEB-DL.mkv                                          | 1917                  | 2019
                    2012.2009.720p.BluRay.mkv                                           | 2012                  | 2009
                    2012 (2009).mkv                                                     | 2012                  | 2009
                    Wonder.Woman.1984.2020.1080p.mkv                                    | Wonder Woman 1984     | 2020
                    Death Race 2000 (1975).avi                                          | Death Race 2000       | 1975
                    WALL·E (2008)/WALL·E (2008).mkv                                     | WALL·E                | 2008
                    8½ (1963).mkv                                                       | 8½                    | 1963
                    M3GAN.2022.1080p.WEB-DL.mkv                                         | M3GAN                 | 2022
                    Se7en.1995.1080p.BluRay.mkv                                         | Se7en                 | 1995
                    Max (2015).mkv                                                      | Max                   | 2015
                    Max.2015.1080p.BluRay.mkv                                           | Max                   | 2015
                    HDR (2020).mkv                                                      | HDR                   | 2020
                    Season of the Witch (2011).mkv                                      | Season of the Witch   | 2011
                    The.Fifth.Season.2012.720p.mkv                                      | The Fifth Season      | 2012
                    Season.of.the.Witch.2011.1080p.mkv                                  | Season of the Witch   | 2011
                    The Final Cut (2004).mkv                                            | The Final Cut         | 2004
                    The.English.Patient.1996.1080p.BluRay.mkv                           | The English Patient   | 1996
                    The Italian Job (1969).mkv                                          | The Italian Job       | 1969
                    Complete Unknown (2016).mkv                                         | Complete Unknown      | 2016
                    The Proper Way (2019).mkv                                           | The Proper Way        | 2019
                    Limited (2017).mkv                                                  | Limited               | 2017
                    Charlotte's Web (1973).mkv                                          | Charlotte's Web       | 1973
                    Cam (2018).mkv                                                      | Cam                   | 2018
                    Ocean's 8 (2018).mkv                                                | Ocean's 8             | 2018
                    District 13 (2004).mkv                                              | District 13           | 2004
                    50-50.2011.720p.mkv                                                 | 50-50                 | 2011
                    21 Jump Street (2012).mkv                                           | 21 Jump Street        | 2012
                    (365) Days of Rain (2014).mkv                                       | (365) Days of Rain    | 2014
                    (13) (2010).mkv                                                     | (13)                  | 2010
                    (9)lives (2016).mkv                                                 | (9)lives              | 2016
                    The Book 2 (2015).mkv                                               | The Book 2            | 2015
                    Book II (2018).mkv                                                  | Book II               | 2018
                    Edition Spéciale (1938).mkv                                         | Edition Spéciale      | 1938
                    The Director's Cut (2016).mkv                                       | The Director's Cut    | 2016
                    """)
    void keepsTitlesThatLookLikeTagsYearsOrNumbers(String path, String title, int year) {
        Reading reading = reader.read(path, LibraryKind.MOVIES);

        assertThat(reading.titles().getFirst().title()).isEqualTo(title);
        assertThat(reading.year()).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [REC].mkv                              | [REC]
                    1917.mkv                               | 1917
                    300.mkv                                | 300
                    Cars 2.mkv                             | Cars 2
                    Rocky 4.mkv                            | Rocky 4
                    Apollo 13.mkv                          | Apollo 13
                    Il.s.est.tu.720p.mkv                   | Il s est tu
                    The Thing 1080p.mkv                    | The Thing
                    The Thing 23.976fps.mkv                | The Thing
                    The.Thing.XYZ.WEB-DL.1080p-GRP.mkv     | The Thing
                    Die.Welle.German.DL.AC3.BDRip-ABC.mkv  | Die Welle
                    die.welle.german.dl.720p.bluray-abc.mkv | die welle
                    The Web.mkv                            | The Web
                    Charlotte's Web.mkv                    | Charlotte's Web
                    Heat 3d.tab.mkv                        | Heat
                    Heat DVD.mkv                           | Heat
                    """)
    void endsTheTitleWithoutAYear(String path, String title) {
        Reading reading = reader.read(path, LibraryKind.MOVIES);

        assertThat(reading.titles().getFirst().title()).isEqualTo(title);
        assertThat(reading.year()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    流浪地球 The Wandering Earth (2019).mkv            | The Wandering Earth | 流浪地球
                    Левиафан / Leviathan (2014).mkv                  | Leviathan           | Левиафан
                    Левиафан / Leviathan (Имя / Name) [2014, BDRip].mkv | Leviathan           | Левиафан
                    千と千尋の神隠し（2001）.mkv                          | 千と千尋の神隠し         |
                    Ｈｅａｔ （１９９５）.mkv                               | Heat                |
                    Сталкер (1979).mkv                               | Сталкер             |
                    كفرناحوم (2018).mkv                              | كفرناحوم            |
                    기생충 (2019).mkv                                  | 기생충                 |
                    Mon Oncle divx In Summer.mkv                     | Mon Oncle           | Mon Oncle In Summer
                    Mon_Oncle--A_Summer_Day.mkv                      | Mon Oncle           | Mon Oncle--A Summer Day
                    Mon Oncle AKA My Uncle 1958 1080p.mkv            | Mon Oncle           | My Uncle
                    Leon (The Professional) 1994 720p.mkv            | Leon                | The Professional
                    """)
    void readsAnyScriptAndDoubleTitles(String path, String title, String other) {
        Reading reading = reader.read(path, LibraryKind.MOVIES);

        assertThat(reading.titles().getFirst().title()).isEqualTo(title);
        if (other != null) {
            assertThat(reading.titles())
                    .anySatisfy(each -> assertThat(each.title()).isEqualTo(other));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Heat (1995) part1.mkv                  | Heat      | 1
                    Heat (1995) - pt2.mkv                  | Heat      | 2
                    Heat (1995) cd 2.avi                   | Heat      | 2
                    Heat (1995) partb.avi                  | Heat      | 2
                    Heat (1995)cd2.avi                     | Heat      | 2
                    Heat (1995) part b.avi                 | Heat      | 2
                    Heat part3.mkv                         | Heat      | 3
                    Heat (1995)-(1 of 2).mkv               | Heat      | 1
                    Heat (1995)/disc 2/file.mkv            | Heat      | 2
                    Heat/disc 1/BDMV/index.bdmv            | Heat      | 1
                    Heat (1995)/cd1/heat.avi               | Heat      | 1
                    Cars 2.mkv                             | Cars 2    |
                    Heat (1995)-1.mkv                      | Heat      |
                    400 (2007).mkv                         | 400       |
                    """)
    void tellsPartsFromSequels(String path, String title, Integer part) {
        Reading reading = reader.read(path, LibraryKind.MOVIES);

        assertThat(reading.titles().getFirst().title()).isEqualToIgnoringCase(title);
        assertThat(reading.part()).isEqualTo(part);
    }

    @Test
    void takesALetterForAPartOnlyBesideAnother() {
        assertThat(reader.read("Heat/Heat-a.avi", LibraryKind.MOVIES, java.util.List.of("Heat-a.avi", "Heat-b.avi"))
                        .part())
                .isEqualTo(1);
        assertThat(reader.read("Heat/Heat-a.avi", LibraryKind.MOVIES, java.util.List.of("Heat-a.avi"))
                        .part())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Heat (1995) {tmdb-949}/Heat.mkv                      | 949 |           |
                    Heat (1995) [tmdbid-949]/Heat.mkv                    | 949 |           |
                    Heat (1995) [tmdbid=949].mkv                         | 949 |           |
                    Heat (1995) (tmdb-949).mkv                           | 949 |           |
                    Heat (1995) {imdb-tt0113277}/Heat.mkv                |     | tt0113277 |
                    Heat (1995) [imdbid-tt0113277].mkv                   |     | tt0113277 |
                    Heat 1995 tt0113277 720p.mkv                         |     | tt0113277 |
                    Heat (1995) [tmdbid=949][imdb=tt0113277].mkv         | 949 | tt0113277 |
                    Severance [tvdbid-371980]/S01E01.mkv                 |     |           | 371980
                    Heat (1995) {tmdb-949].mkv                           |     |           |
                    Heat (1995) [tmdb-].mkv                              |     |           |
                    Heat (1995) [tmdb-94x].mkv                           |     |           |
                    Heat (1995) [tmdbid2=949].mkv                        |     |           |
                    Heat (1995) [tmdb-949                                |     |           |
                    """)
    void readsIdsAndRefusesMalformedOnes(String path, Integer tmdb, String imdb, Integer tvdb) {
        Reading reading = reader.read(path, null);

        assertThat(reading.ids().tmdb()).isEqualTo(tmdb);
        assertThat(reading.ids().imdb()).isEqualTo(imdb);
        assertThat(reading.ids().tvdb()).isEqualTo(tvdb);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Heat (1995)/Heat (1995) - 2160p.mkv              | Heat | 1995
                    Heat (1995)/Heat (1995) - 1080p Remux.mkv        | Heat | 1995
                    Heat/Heat-720p.mkv                               | Heat |
                    Heat/Heat [black and white].mkv                  | Heat |
                    Heat.1995.1080p.BluRay.x264-GRP/grp-ht.mkv       | Heat | 1995
                    Heat.1995.1080p.BluRay.x264-GRP/8f2b4c6d9e1a3b5c7d9e8f2b4c6d9e1a.mkv | Heat | 1995
                    Heat.x264-GRP/grp-ht.mkv                         | Heat |
                    Heat (1995)/video.mkv                            | Heat | 1995
                    Movies/Heat (1995).mkv                           | Heat | 1995
                    Heat (1995)/VIDEO_TS/VTS_01_1.VOB                | Heat | 1995
                    Heat (1995)/BDMV/STREAM/00001.m2ts               | Heat | 1995
                    """)
    void readsFoldersAsWellAsNames(String path, String title, Integer year) {
        Reading reading = reader.read(path, LibraryKind.MOVIES);

        assertThat(reading.titles().getFirst().title()).isEqualTo(title);
        assertThat(reading.year()).isEqualTo(year);
    }

    @Test
    void takesANumberedFolderForASeasonOnlyOfNumberedFiles() {
        assertThat(reader.read("Trilogy/1/film one.mkv", null).kind()).isEqualTo(Kind.MOVIE);
        assertThat(reader.read("Trilogy/1/05.mkv", null).kind()).isEqualTo(Kind.EPISODE);
        assertThat(reader.read("Trilogy/9/9 (2009).mkv", LibraryKind.MOVIES).kind())
                .isEqualTo(Kind.MOVIE);
    }

    @Test
    void offersATitleBothWithAndWithoutALanguageAtItsEnd() {
        assertThat(reader.read("The.Good.German.2006.1080p.BluRay.mkv", LibraryKind.MOVIES)
                        .titles())
                .extracting(each -> each.title())
                .containsSequence("The Good German", "The Good");
    }

    @Test
    void saysInWordsWhereItComesFrom() {
        Reading reading = reader.read("Heat (1995)/Heat (1995) 1080p.mkv", LibraryKind.MOVIES);

        assertThat(reading.reasons())
                .contains("title from file name", "year of release 1995", "file name and folder agree");
        assertThat(reading.confidence()).isGreaterThan(0.9);
    }
}
