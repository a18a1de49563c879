package app.marquee.scanner.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.scanner.naming.NameReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParsedLineTest {
    private final NameReader reader = new NameReader(2026);

    @Test
    void isAFlatObjectWithoutWhatIsAbsent() {
        JsonNode line = read("Dark (2017)/Season 01/Dark.S01E02E03.1080p.WEB-DL.x264-GRP.mkv", false);

        assertThat(line.get("title").asString()).isEqualTo("Dark");
        assertThat(line.get("season").asInt()).isEqualTo(1);
        assertThat(line.get("episodes").size()).isEqualTo(2);
        assertThat(line.get("source").asString()).isEqualTo("webdl");
        assertThat(line.get("year").asInt()).isEqualTo(2017);
        assertThat(line.has("airDate")).isFalse();
        assertThat(line.has("reasons")).isFalse();
    }

    @Test
    void explainsWhenAsked() {
        assertThat(read("Heat (1995).mkv", true).get("reasons").size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Heat\u0007.mkv", "Heat\t(1995).mkv"})
    void saysWhyALineIsNoPath(String path) {
        JsonNode line = read(path, false);

        assertThat(line.get("kind").asString()).isEqualTo("invalid");
        assertThat(line.get("reason").asString()).isNotBlank();
        assertThat(line.get("input").asString()).isEqualTo(path);
    }

    @Test
    void cutsALineThatIsTooLongAndGoesOn() throws IOException {
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        in.write("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        in.write('\n');
        in.write(new byte[] {'a', (byte) 0xFF, '\n'});
        in.write("Heat (1995).mkv\r\n\u65E5\u672C.mkv".getBytes(StandardCharsets.UTF_8));

        List<Lines.Line> lines = new ArrayList<>();
        try (Lines reading = new Lines(new ByteArrayInputStream(in.toByteArray()))) {
            for (Lines.Line line = reading.next(); line != null; line = reading.next()) {
                lines.add(line);
            }
        }

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).problem()).contains("longer");
        assertThat(lines.get(1).problem()).contains("UTF-8");
        assertThat(lines.get(2).text()).isEqualTo("Heat (1995).mkv");
        assertThat(lines.get(3).text()).isEqualTo("日本.mkv");
    }

    private JsonNode read(String path, boolean explain) {
        return JsonMapper.shared().readTree(ParsedLine.of(path, reader, null, explain));
    }
}
