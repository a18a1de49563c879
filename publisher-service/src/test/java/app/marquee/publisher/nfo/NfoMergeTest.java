package app.marquee.publisher.nfo;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.Samples;
import app.marquee.model.event.MetadataEnriched;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NfoMergeTest {
    final NfoItem matrix = NfoTest.item(Samples.of(MetadataEnriched.class));

    @Test
    void keepsTheirsAndAddsWhatLacks() {
        String merged = merge("""
                <?xml version="1.0" encoding="UTF-8"?>
                <movie>
                  <!-- by hand -->
                  <title>Matrix, my cut</title>
                  <plot/>
                  <userrating>9</userrating>
                  <uniqueid type="imdb" default="true">tt0133093</uniqueid>
                  <ratings><rating name="imdb" max="10"><value>8.7</value></rating></ratings>
                  <genre>Favourites</genre>
                  <fileinfo><streamdetails><video><codec>mine</codec></video></streamdetails></fileinfo>
                </movie>
                """);

        assertThat(merged)
                .contains(
                        "<!-- by hand -->",
                        "<title>Matrix, my cut</title>",
                        "<userrating>9</userrating>",
                        "<genre>Favourites</genre>",
                        "<codec>mine</codec>",
                        "<plot>By day Thomas",
                        "<uniqueid type=\"tmdb\">603</uniqueid>",
                        "name=\"imdb\"",
                        "name=\"themoviedb\"",
                        "Keanu Reeves")
                .doesNotContain("<genre>Action", "<codec>h264", "<title>The Matrix<", "<plot />");
        assertThat(NfoDigest.ours(merged.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Test
    void givesTheSameBytesEachTime() {
        String theirs = "<movie><title>A</title></movie>";

        assertThat(merge(theirs)).isEqualTo(merge(theirs));
    }

    @Test
    void readsOtherEncodings() {
        byte[] latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><movie><title>Amélie</title></movie>"
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] marked = "\uFEFF<movie><title>Amélie</title></movie>".getBytes(StandardCharsets.UTF_8);

        for (byte[] theirs : List.of(latin, marked)) {
            assertThat(new String(NfoMerge.complete(theirs, List.of(matrix)).orElseThrow(), StandardCharsets.UTF_8))
                    .contains("<title>Amélie</title>");
        }
    }

    @Test
    void completesEachEpisodeOfAFileAndAddsTheOneThatLacks() {
        NfoItem first = NfoTest.item(Samples.of(MetadataEnriched.class, "first-episode"));
        NfoItem second = NfoTest.item(Samples.of(MetadataEnriched.class, "second-episode"));
        String theirs = "<episodedetails><title>Mine</title><season>1</season><episode>2</episode></episodedetails>";

        String merged = new String(
                NfoMerge.complete(theirs.getBytes(StandardCharsets.UTF_8), List.of(first, second))
                        .orElseThrow(),
                StandardCharsets.UTF_8);

        assertThat(merged)
                .containsSubsequence("<title>Mine</title>", "Two bodies", "<title>Pilot</title>")
                .doesNotContain("<title>Cat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<movie><title>cut off",
                "<!DOCTYPE movie [<!ENTITY a \"b\">]><movie><title>&a;</title></movie>",
                "<tvshow><title>Something else</title></tvshow>",
                "https://www.themoviedb.org/movie/603",
                "<movie><title>A</title></movie>https://www.themoviedb.org/movie/603"
            })
    void leavesAloneWhatItDoesNotUnderstand(String theirs) {
        assertThat(NfoMerge.complete(theirs.getBytes(StandardCharsets.UTF_8), List.of(matrix)))
                .isEmpty();
    }

    @Test
    void leavesAloneWhatIsTooLarge() {
        String huge = "<movie><plot>" + "x".repeat(NfoTree.LARGEST) + "</plot></movie>";

        assertThat(NfoMerge.complete(huge.getBytes(StandardCharsets.UTF_8), List.of(matrix)))
                .isEmpty();
    }

    private String merge(String theirs) {
        return new String(
                NfoMerge.complete(theirs.getBytes(StandardCharsets.UTF_8), List.of(matrix))
                        .orElseThrow(),
                StandardCharsets.UTF_8);
    }
}
