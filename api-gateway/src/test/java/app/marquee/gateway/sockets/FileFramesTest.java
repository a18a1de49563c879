package app.marquee.gateway.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.gateway.live.LoggedEvent;
import app.marquee.gateway.sockets.Frames.Frame;
import app.marquee.model.Message;
import app.marquee.model.MessageJson;
import app.marquee.model.Messages;
import app.marquee.model.Samples;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.MetadataEnriched;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FileFramesTest {
    @Test
    void aFileIsAddedUpdatedAndRemovedInFramesOfTypeAndPayload() {
        List<Frame> frames = new FileFrames()
                .of(List.of(
                        event(Samples.of(FileDiscovered.class)),
                        event(Samples.of(MetadataEnriched.class)),
                        event(Samples.of(AssetPublished.class)),
                        event(Samples.of(FileRemoved.class))));

        assertThat(frames).extracting(Frame::type).containsExactly("file.added", "file.updated", "file.removed");
        JsonNode updated = MessageJson.mapper().valueToTree(frames.get(1));
        assertThat(updated.propertyNames()).containsExactly("type", "payload");
        assertThat(updated.path("payload").path("id").asLong()).isEqualTo(4711);
        assertThat(updated.path("payload").path("mediaType").asString()).isEqualTo("Movies");
        assertThat(updated.path("payload").path("tmdbId").asInt()).isEqualTo(603);
        assertThat(updated.path("payload").path("title").asString()).isEqualTo("The Matrix");
    }

    private static LoggedEvent event(Message message) {
        return new LoggedEvent(
                1,
                "id",
                Messages.nameOf(message.getClass()),
                "correlation",
                List.of(),
                5,
                Instant.EPOCH,
                MessageJson.mapper().valueToTree(message));
    }
}
