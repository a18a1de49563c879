package app.marquee.gateway.live;

import app.marquee.model.Message;
import app.marquee.model.MessageJson;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.event.MetadataEnriched;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What of a message is kept for those who watch: all of it, but for the bulk of the two large ones. */
final class EventBody {
    private static final List<String> WATCHED_DETAILS =
            List.of("title", "year", "showTitle", "seasonNumber", "episodeNumber");

    private EventBody() {}

    static ObjectNode of(Message message) {
        ObjectNode body = MessageJson.mapper().valueToTree(message);
        switch (message) {
            case MetadataEnriched enriched -> {
                body.remove(List.of("artwork", "localAssets"));
                if (body.path("details") instanceof ObjectNode details) {
                    details.retain(WATCHED_DETAILS);
                }
                body.path("files").forEach(file -> ((ObjectNode) file).remove("streams"));
            }
            case MediaIdentified identified -> body.remove(List.of("streams", "localAssets"));
            default -> {}
        }
        return body;
    }
}
