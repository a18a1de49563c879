package app.marquee.scanner.naming;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.LibraryKind;
import app.marquee.scanner.naming.Reading.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseWordsTest {
    private final MediaNameReader reader = new NameReader(2026);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Heat.1995.1080p.BluRay.x264-GRP              | 1080p | bluray    | GRP
                    Heat 1995 2160p WEB-DL DDP5.1 H.265-GRP      | 2160p | webdl     | GRP
                    Heat.1995.720p.WEBRip.x264.AAC2.0-GRP        | 720p  | webrip    | GRP
                    Heat.1995.HDTV.XviD-GRP                      |       | tv        | GRP
                    Heat.1995.DVDRip.XviD-GRP                    |       | dvd       | GRP
                    Heat.1995.HDCAM.x264-GRP                     |       | cam       | GRP
                    Heat.1995.HDTS.x264-GRP                      |       | telesync  | GRP
                    Heat.1995.HDTC.x264-GRP                      |       | telecine  | GRP
                    Heat.1995.WORKPRINT.x264-GRP                 |       | workprint | GRP
                    Heat.1995.VHSRip.x264-GRP                    |       | vhs       | GRP
                    Heat.1995.4K.UHD.BluRay.x265-GRP             | 2160p | bluray    | GRP
                    Heat (1995) [1920x1080 BD x264] [GRP]        | 1080p | bluray    | GRP
                    Heat (1995) (1080p BluRay x265 10bit Grp)    | 1080p | bluray    | Grp
                    Heat.1995.1080p.BluRay.x264-GRP-Obfuscated   | 1080p | bluray    | GRP
                    Heat.1995.1080p.BluRay.x264                  | 1080p | bluray    |
                    Heat.1995.1080p.BluRay.x264-Two-Words        | 1080p | bluray    | Two-Words
                    Heat.1995.1080p.BluRay.DD5.1.x264-SCENE      | 1080p | bluray    | SCENE
                    Heat (1995) (1080p BluRay x265 - Enc[GRP])   | 1080p | bluray    | GRP
                    Heat.1995.1080p.BluRay.x264-GRP[rartv]       | 1080p | bluray    | GRP
                    Heat (1995) [WEBDL-1080p]                    | 1080p | webdl     |
                    Heat.1995.[BD1080p]                          | 1080p | bluray    |
                    Heat.XYZ.WEB-DL.1080p-GRP                    | 1080p | webdl     | GRP
                    Heat 1995 1080p BluRay DTS x264 Grp          | 1080p | bluray    | Grp
                    grpxyz-heat.1995.1080p.bluray.x264           | 1080p | bluray    | grpxyz
                    Heat.1995.PAL.MDVDR-GRP                      |       | dvd       | GRP
                    Heat 1995 1080p BluRay - 24fps               | 1080p | bluray    |
                    """)
    void readsResolutionSourceAndGroup(String name, String resolution, String source, String group) {
        Release release = reader.read(name, LibraryKind.MOVIES).release();

        assertThat(release.resolution()).isEqualTo(resolution);
        assertThat(release.source()).isEqualTo(source);
        assertThat(release.group()).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Alien (1979) {edition-Director's Cut}.mkv          | Director's Cut
                    Alien.1979.Directors.Cut.1080p.mkv                 | Director's Cut
                    Alien.Directors.Cut.1979.1080p.mkv                 | Director's Cut
                    Alien.1979.DC.1080p.BluRay.mkv                     | Director's Cut
                    Alien.1979.EXTENDED.1080p.mkv                      | Extended
                    Alien.1979.Theatrical.Cut.1080p.mkv                | Theatrical Cut
                    Alien.1979.40th.Anniversary.Edition.1080p.mkv      | 40th Anniversary Edition
                    Alien (1979) [Uncut].mkv                           | Uncut
                    Alien.1979.Unrated.Extended.Cut.mkv                | Unrated Extended Cut
                    Alien.1979.IMAX.1080p.mkv                          | IMAX
                    The.Ultimate.Alien.1979.1080p.mkv                  |
                    The Final Cut (2004).mkv                           |
                    Alien.1979.FESTiVAL.1080p.mkv                      | Festival
                    Alien Edition Collector.mkv                        | Collector's Edition
                    Alien.1979.Edición.Especial.1080p.mkv              | Special Edition
                    Alien - Version Longue.mkv                         | Extended Cut
                    Alien (1979) Version Longue.mkv                    | Extended Cut
                    Alien_Director_s_Cut.mkv                           | Director's Cut
                    Alien_1979_Director's_Cut.mkv                      | Director's Cut
                    Alien_The_Director's_Cut_(1979).mkv                | Director's Cut
                    Alien Versión Extendida.mkv                        | Extended Cut
                    La Version du Silence (2011).mkv                   |
                    Une Longue Version (2011).mkv                      |
                    """)
    void readsEditions(String name, String edition) {
        assertThat(reader.read(name, LibraryKind.MOVIES).version()).isEqualTo(edition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Heat (1995)/Extras/Interview.mkv                 | EXTRA  | unknown
                    Heat (1995)/Behind The Scenes/Making of.mkv      | EXTRA  | behind the scenes
                    Heat (1995)/Deleted Scenes/One.mkv               | EXTRA  | deleted scene
                    Heat (1995)/Featurettes/One.mkv                  | EXTRA  | featurette
                    Heat (1995)/Trailers/One.mkv                     | EXTRA  | trailer
                    Heat (1995)/Heat (1995)-trailer.mkv              | EXTRA  | trailer
                    Heat (1995)/Heat (1995)-behindthescenes.mkv      | EXTRA  | behind the scenes
                    Heat (1995)/Heat (1995)-deleted2.mkv             | EXTRA  | deleted scene
                    Heat (1995)/trailer.mkv                          | EXTRA  | trailer
                    Heat (1995)/Sample/heat-sample.mkv               | SAMPLE | sample
                    Heat (1995)/heat-1995-sample.mkv                 | SAMPLE | sample
                    Heat (1995)/sample.mkv                           | SAMPLE | sample
                    Shorts (2009)/Shorts (2009).mkv                  | MAIN   |
                    Shorts/One Short Film (2009).mkv                 | MAIN   |
                    Trailer Park Boys (2006).mkv                     | MAIN   |
                    The Blood Sample.mkv                             | MAIN   |
                    The Interview (2014)/The Interview (2014).mkv    | MAIN   |
                    """)
    void tellsTheFeatureFromWhatLiesBesideIt(String path, Role role, String type) {
        Reading reading = reader.read(path, LibraryKind.MOVIES);

        assertThat(reading.role()).isEqualTo(role);
        assertThat(reading.extraType()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Heat.1995.2160p.DV.HDR10.WEB-DL-GRP      | dolby vision,hdr10
                    Heat.1995.2160p.HDR.BluRay-GRP           | hdr
                    """)
    void readsHighDynamicRange(String name, String hdr) {
        assertThat(String.join(
                        ",", reader.read(name, LibraryKind.MOVIES).release().hdr()))
                .isEqualTo(hdr);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Heat.1995.German.DL.1080p.BluRay-GRP     | ger,mul
                    Heat.1995.FRENCH.1080p.BluRay-GRP        | fra
                    """)
    void readsLanguages(String name, String languages) {
        assertThat(String.join(
                        ",", reader.read(name, LibraryKind.MOVIES).release().languages()))
                .isEqualTo(languages);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Heat.1995.3D.HSBS.1080p.BluRay-GRP       | hsbs
                    Heat.1995.1080p.3D.Half-OU.BluRay-GRP    | hou
                    """)
    void readsStereo(String name, String stereo) {
        assertThat(reader.read(name, LibraryKind.MOVIES).release().stereo()).isEqualTo(stereo);
    }
}
