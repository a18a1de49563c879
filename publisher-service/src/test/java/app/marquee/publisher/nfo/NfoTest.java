package app.marquee.publisher.nfo;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.Samples;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemFile;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.StreamDetails;
import app.marquee.publisher.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class NfoTest {
    @ParameterizedTest
    @CsvSource({"'', movie.nfo", "series, tvshow.nfo", "first-episode, episode.nfo"})
    void isWrittenAsKodiReadsIt(String sample, String golden) throws Exception {
        byte[] nfo = Nfo.of(List.of(item(Samples.of(MetadataEnriched.class, sample))));

        assertThat(text(nfo)).isEqualTo(resource(golden));
        assertThat(parsed(nfo)).isNotNull();
    }

    @Test
    void givesTheSameBytesForTheSameItem() {
        NfoItem movie = item(Samples.of(MetadataEnriched.class));

        assertThat(Nfo.of(List.of(movie))).isEqualTo(Nfo.of(List.of(movie)));
    }

    @Test
    void holdsEveryEpisodeOfAFileOneAfterAnother() {
        byte[] nfo = Nfo.of(List.of(
                item(Samples.of(MetadataEnriched.class, "first-episode")),
                item(Samples.of(MetadataEnriched.class, "second-episode"))));

        assertThat(text(nfo))
                .containsSubsequence(
                        "<episodedetails>",
                        "<title>Pilot</title>",
                        "</episodedetails>\n<episodedetails>",
                        "<title>Cat&apos;s in the Bag...</title>",
                        "</episodedetails>\n<!-- marquee sha256:");
    }

    @Test
    void staysWellFormedWhateverATitleHolds() throws Exception {
        String hostile = "千と千尋 <&>\"' ]]> \u0000\u0007\uD800 😀\r\nnext -- \uFFFE";

        Document document = parsed(Nfo.of(List.of(plain(hostile))));

        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("千と千尋 <&>\"' ]]>  😀\nnext --");
    }

    @Test
    void isKnownAsOursUntilAByteChanges() {
        byte[] nfo = Nfo.of(List.of(plain("風の谷のナウシカ")));
        assertThat(NfoDigest.ours(nfo)).isTrue();

        nfo[60] ^= 1;

        assertThat(NfoDigest.ours(nfo)).isFalse();
        assertThat(NfoDigest.ours("<movie/>".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(NfoDigest.ours(new byte[0])).isFalse();
    }

    static NfoItem plain(String title) {
        return new NfoItem(
                MediaKind.MOVIE,
                ExternalIds.ofTmdb(129),
                Documents.details(title, null, null, null),
                StreamDetails.NONE);
    }

    static NfoItem item(MetadataEnriched document) {
        StreamDetails streams =
                document.files().stream().map(ItemFile::streams).findFirst().orElse(StreamDetails.NONE);
        return new NfoItem(document.kind(), document.ids(), document.details(), streams);
    }

    static Document parsed(byte[] nfo) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(nfo));
    }

    private static String text(byte[] nfo) {
        return new String(nfo, StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(NfoTest.class.getResourceAsStream("/nfo/" + name), name)) {
            return text(in.readAllBytes());
        }
    }
}
