package app.marquee.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.marquee.model.command.CancelJob;
import app.marquee.model.command.EnrichItem;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.event.AssetDisturbed;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.MetadataEnriched;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class MessageJsonTest {
    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of(CancelJob.class, "", "No content"),
                Arguments.of(CancelJob.class, "null", "is the JSON literal null"),
                Arguments.of(CancelJob.class, "[]", "from Array value"),
                Arguments.of(CancelJob.class, "\"hello\"", "String"),
                Arguments.of(CancelJob.class, "<html><body>502 Bad Gateway", "begins '<html><body>502 Bad Gateway'"),
                Arguments.of(CancelJob.class, "{\"jobId\":1", "Unexpected end-of-input"),
                Arguments.of(CancelJob.class, "{\"jobId\":1} {\"jobId\":2}", "Trailing token"),
                Arguments.of(CancelJob.class, "{}", "'jobId'"),
                Arguments.of(CancelJob.class, "{\"jobId\":null}", "at jobId"),
                Arguments.of(CancelJob.class, "{\"jobId\":12.7}", "at jobId"),
                Arguments.of(CancelJob.class, "{\"jobId\":99999999999999999999}", "out of range"),
                Arguments.of(EnrichItem.class, "{\"itemId\":200}", "'force'"),
                Arguments.of(ScanLibrary.class, "{\"libraryId\":1}", "'mode'"),
                Arguments.of(ScanLibrary.class, "{\"libraryId\":1,\"mode\":null}", "at mode"),
                Arguments.of(ScanLibrary.class, "{\"libraryId\":1,\"mode\":\"slow\"}", "[QUICK, FULL]"),
                Arguments.of(ScanLibrary.class, "{\"libraryId\":1,\"mode\":1}", "at mode"),
                Arguments.of(
                        AssetDisturbed.class,
                        "{\"libraryId\":1,\"folder\":\"\",\"paths\":[null],\"disturbance\":\"gone\"}",
                        "a list holds null"),
                Arguments.of(MetadataEnriched.class, "{\"itemId\":7,\"kind\":\"movie\",\"revision\":1}", "'ids'"),
                Arguments.of(CancelJob.class, "{\"x\":".repeat(100) + 1 + "}".repeat(100), "nesting depth"),
                Arguments.of(CancelJob.class, "\u0000\u0001\u0002", "begins"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileBodyIsRefusedByNameAndReason(Class<? extends Message> type, String body, String reason) {
        assertThatThrownBy(() -> MessageJson.read(body.getBytes(StandardCharsets.UTF_8), type))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageStartingWith(Messages.nameOf(type) + " ")
                .hasMessageContaining(reason);
    }

    @Test
    void aBodyThatIsNoUtf8IsRefused() {
        byte[] body = {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'};

        assertThatThrownBy(() -> MessageJson.read(body, CancelJob.class))
                .isInstanceOf(UnreadableMessageException.class);
    }

    @Test
    void aBodyOverTheLimitIsRefusedUnread() {
        byte[] body = new byte[MessageJson.LARGEST_BODY + 1];
        Arrays.fill(body, (byte) ' ');

        assertThatThrownBy(() -> MessageJson.read(body, CancelJob.class))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessage("job.cancel is 1048577 bytes long; at most 1048576 are read");
    }

    @Test
    void theReasonNamesThePlaceInTheBody() {
        ObjectNode body = (ObjectNode) Samples.jsonOf(FileDiscovered.class).deepCopy();
        ((ObjectNode) body.path("file")).remove("revision");

        assertThatThrownBy(() -> MessageJson.read(MessageJson.mapper().writeValueAsBytes(body), FileDiscovered.class))
                .hasMessageContaining("'revision'")
                .hasMessageContaining("at file");
    }

    @Test
    void onlyTheBeginningOfABodyIsRepeated() {
        byte[] body = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> MessageJson.read(body, CancelJob.class))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600));
    }

    @Test
    void absentValuesAreLeftOutAndEnumsAreLowerSnakeCase() {
        String body = new String(MessageJson.write(ScanLibrary.quick(1)), StandardCharsets.UTF_8);

        assertThat(body).isEqualTo("{\"libraryId\":1,\"mode\":\"quick\"}");
    }
}
