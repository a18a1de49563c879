package app.marquee.scanner.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.ExternalIds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialects in which NFO files are written, and what is refused. */
class NfoReaderTest {
    static Stream<Arguments> ids() {
        return Stream.of(
                // Kodi since 17, Jellyfin
                Arguments.of("<movie><uniqueid type='tmdb' default='true'>949</uniqueid></movie>", 949, null, null),
                Arguments.of(
                        "<movie><uniqueid type='imdb'>tt0113277</uniqueid><uniqueid type='tmdb'>949</uniqueid></movie>",
                        949,
                        "tt0113277",
                        null),
                // Kodi's old id: IMDb's for movies, TheTVDB's for series, nobody's for episodes
                Arguments.of("<movie><id>tt0113277</id></movie>", null, "tt0113277", null),
                Arguments.of("<tvshow><id>371980</id></tvshow>", null, null, 371980),
                Arguments.of("<movie><id>949</id></movie>", null, null, null),
                Arguments.of("<episodedetails><id>12345</id></episodedetails>", null, null, null),
                // tinyMediaManager 2, MediaElch: attributes on the id
                Arguments.of("<movie><id IMDB='tt0113277' TMDB='949'></id></movie>", 949, "tt0113277", null),
                // Emby, Jellyfin
                Arguments.of("<movie><tmdbid>949</tmdbid><imdb_id>tt0113277</imdb_id></movie>", 949, "tt0113277", null),
                Arguments.of(
                        "<tvshow><tvdbid>371980</tvdbid><imdbid>tt11280740</imdbid></tvshow>",
                        null,
                        "tt11280740",
                        371980),
                Arguments.of("<tvshow><uniqueid type='TheTVDB'>371980</uniqueid></tvshow>", null, null, 371980),
                // an address after the element, or nothing but an address
                Arguments.of(
                        "<movie><title>Heat</title></movie>\nhttps://www.themoviedb.org/movie/949", 949, null, null),
                Arguments.of("https://www.imdb.com/title/tt0113277/", null, "tt0113277", null),
                Arguments.of("https://www.imdb.com/de/title/tt0113277/", null, "tt0113277", null),
                Arguments.of("https://thetvdb.com/?tab=series&id=371980", null, null, 371980),
                Arguments.of("https://www.thetvdb.com/dereferrer/series/371980", null, null, 371980),
                Arguments.of("https://www.themoviedb.org/tv/95396-severance", 95396, null, null),
                // worth nothing
                Arguments.of("<movie><uniqueid type='tmdb'>0</uniqueid></movie>", null, null, null),
                Arguments.of("<movie><uniqueid type='tmdb'>nine</uniqueid></movie>", null, null, null),
                Arguments.of("<movie><uniqueid type='imdb'>0113277</uniqueid></movie>", null, null, null),
                Arguments.of("<movie><uniqueid>949</uniqueid></movie>", null, null, null),
                Arguments.of("<movie><uniqueid type='tmdb'>99999999999999</uniqueid></movie>", null, null, null));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void readsTheIdsOfEveryDialect(String nfo, @Nullable Integer tmdb, @Nullable String imdb, @Nullable Integer tvdb) {
        assertThat(facts(nfo).ids()).isEqualTo(new ExternalIds(tmdb, imdb, tvdb));
    }

    @Test
    void readsTitlesAndTheYear() {
        NfoFacts facts = facts("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <!-- created by somebody -->
                <movie>
                  <title> Chihiros Reise </title><originaltitle>千と千尋の神隠し</originaltitle>
                  <title>another</title>
                  <premiered>2001-07-20</premiered>
                  <set><name>Ghibli</name><title>not the movie's</title></set>
                </movie>
                """);

        assertThat(facts.title()).isEqualTo("Chihiros Reise");
        assertThat(facts.originalTitle()).isEqualTo("千と千尋の神隠し");
        assertThat(facts.year()).isEqualTo(2001);
    }

    @Test
    void theYearIsWorthMoreThanTheDate() {
        assertThat(facts("<movie><releasedate>2002-01-01</releasedate><year>2001</year></movie>")
                        .year())
                .isEqualTo(2001);
    }

    @Test
    void readsAllEpisodesOfAFileWithSeveral() {
        NfoFacts facts = facts("""
                <episodedetails><showtitle>Dark</showtitle><season>1</season><episode>1</episode></episodedetails>
                <episodedetails><showtitle>Dark</showtitle><season>1</season><episode>2</episode></episodedetails>
                """);

        assertThat(facts.root()).isEqualTo("episodedetails");
        assertThat(facts.showTitle()).isEqualTo("Dark");
        assertThat(facts.season()).isEqualTo(1);
        assertThat(facts.episodes()).containsExactly(1, 2);
    }

    @Test
    void readsTheEncodingsThatProgramsWrite() {
        String nfo = "<movie><title>Amélie</title></movie>";
        String latin = "<?xml version='1.0' encoding='ISO-8859-1'?>" + nfo;

        for (byte[] bytes : List.of(
                nfo.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + nfo).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + nfo).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + nfo).getBytes(StandardCharsets.UTF_16BE),
                latin.getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(((Nfo.Read) NfoReader.read(bytes)).facts().title()).isEqualTo("Amélie");
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("", "empty"),
                Arguments.of(" \n\t", "empty"),
                Arguments.of("\0\1\2", "no text"),
                Arguments.of("Heat, a film by Michael Mann", "neither XML nor an address"),
                Arguments.of("<movie><title>Heat", "not well-formed"),
                Arguments.of("<movie><title>Heat & Dust</title></movie>", "not well-formed"),
                Arguments.of("<html><body>404</body></html>", "its root element is 'html'"),
                Arguments.of(
                        "<!DOCTYPE movie [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><movie><title>&x;</title></movie>",
                        "document type"),
                Arguments.of("<!DOCTYPE movie><movie/>", "document type"),
                Arguments.of("<movie>" + "<a>".repeat(200) + "</a>".repeat(200) + "</movie>", "nested too deep"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesTheOthersAndSaysWhy(String nfo, String why) {
        assertThat(NfoReader.read(nfo.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Nfo.Ignored.class,
                        ignored -> assertThat(ignored.reason()).contains(why));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void readsNoMoreThanTheLargestHonestNfoHas(int beyond, @TempDir Path folder) throws Exception {
        String frame = "<movie></movie>";
        String nfo = "<movie>" + " ".repeat(NfoReader.LARGEST - frame.length() + beyond) + "</movie>";
        Path file = Files.writeString(folder.resolve("movie.nfo"), nfo);

        Nfo read = NfoReader.read(file);

        assertThat(read).isInstanceOf(beyond == 0 ? Nfo.Read.class : Nfo.Ignored.class);
    }

    @Test
    void saysThatAnNfoCannotBeRead(@TempDir Path folder) throws Exception {
        Path file = Files.createDirectory(folder.resolve("movie.nfo"));

        assertThat(NfoReader.read(file))
                .isInstanceOfSatisfying(
                        Nfo.Ignored.class,
                        ignored -> assertThat(ignored.reason()).contains("cannot be read"));
    }

    private static NfoFacts facts(String nfo) {
        Nfo read = NfoReader.read(nfo.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(Nfo.Read.class);
        return ((Nfo.Read) read).facts();
    }
}
