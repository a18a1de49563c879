package app.marquee.gateway.live;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The names older clients know events by. Every event of the stream carries its alias; with {@code ?names=alias} the alias
 * is the event's name.
 */
public final class EventNames {
    private EventNames() {}

    /** Null when older clients know nothing of the kind. */
    public static @Nullable String alias(String name, JsonNode body) {
        return switch (name) {
            case "file.discovered" -> "movie:added";
            case "file.removed" -> "movie:removed";
            case "metadata.enriched" -> "movie:updated";
            case "item.enrich" -> "enrich:progress";
            case "asset.published" -> "publish:progress";
            case "players.notified" -> "notify:completed";
            case "library.scan" -> "scan:started";
            case "job.progress" ->
                body.path("service").asString("").equals("scanner-service")
                        ? switch (body.path("status").asString("")) {
                            case "running" -> "scan:progress";
                            case "completed" -> "scan:completed";
                            case "failed", "cancelled" -> "scan:failed";
                            default -> "job:progress";
                        }
                        : "job:progress";
            case "job.changed" ->
                switch (body.path("status").asString("")) {
                    case "pending" -> "job:created";
                    case "processing" -> "job:started";
                    case "completed", "duplicate" -> "job:completed";
                    default -> "job:failed";
                };
            default -> null;
        };
    }
}
