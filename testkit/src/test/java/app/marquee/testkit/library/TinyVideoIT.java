package app.marquee.testkit.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.testkit.library.TinyVideo.Audio;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the real ffprobe makes of our files. */
class TinyVideoIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ffprobeReadsTracksLanguagesAndLength(boolean picture) throws Exception {
        TinyVideo video = new TinyVideo(
                "Ünïcödé タイトル",
                1920,
                1080,
                Duration.ofMinutes(97),
                List.of(new Audio("jpn", 2), new Audio("eng", 6)),
                List.of("ger"),
                picture);

        JsonNode read = probe(LibraryGenerator.write(folder.resolve("a.mkv"), video));

        JsonNode streams = read.get("streams");
        assertThat(streams).hasSize(4);
        assertStream(streams.get(0), "video", "h264");
        assertThat(streams.get(0).get("width").asInt()).isEqualTo(1920);
        assertThat(streams.get(0).get("height").asInt()).isEqualTo(1080);
        assertStream(streams.get(1), "audio", "aac");
        assertThat(streams.get(1).at("/tags/language").asString()).isEqualTo("jpn");
        assertThat(streams.get(1).get("channels").asInt()).isEqualTo(2);
        assertThat(streams.get(2).get("channels").asInt()).isEqualTo(6);
        assertStream(streams.get(3), "subtitle", "subrip");
        assertThat(read.at("/format/duration").asString()).startsWith("5820.0");
        assertThat(read.at("/format/tags/title").asString()).isEqualTo("Ünïcödé タイトル");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1920x1080", "640x360", "3840x1606"})
    void ffmpegDecodesThePicture(String size) throws Exception {
        String[] sides = size.split("x");
        TinyVideo video = new TinyVideo(
                "x",
                Integer.parseInt(sides[0]),
                Integer.parseInt(sides[1]),
                Duration.ofMinutes(1),
                List.of(new Audio("eng", 2)),
                List.of(),
                true);
        Path file = LibraryGenerator.write(folder.resolve("b.mkv"), video);

        String complaints = run("ffmpeg", "-v", "warning", "-xerror", "-i", file.toString(), "-f", "null", "-");

        assertThat(complaints).isEmpty();
        assertThat(probe(file).at("/streams/0/pix_fmt").asString()).isEqualTo("yuv420p");
    }

    @Test
    void withoutAPictureAFileIsLessThanAKilobyte() throws Exception {
        Path file = LibraryGenerator.write(folder.resolve("c.mkv"), TinyVideo.of("A title", Duration.ofMinutes(100)));

        assertThat(Files.size(file)).isLessThan(1_024);
    }

    private static void assertStream(JsonNode stream, String type, String codec) {
        assertThat(stream.get("codec_type").asString()).isEqualTo(type);
        assertThat(stream.get("codec_name").asString()).isEqualTo(codec);
    }

    private static JsonNode probe(Path file) throws Exception {
        return new JsonMapper()
                .readTree(
                        run("ffprobe", "-v", "error", "-of", "json", "-show_format", "-show_streams", file.toString()));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }
}
