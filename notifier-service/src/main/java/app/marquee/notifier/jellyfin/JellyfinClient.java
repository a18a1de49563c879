package app.marquee.notifier.jellyfin;

import app.marquee.model.MessageJson;
import app.marquee.notifier.outgoing.CallFailed;
import app.marquee.notifier.outgoing.CallFailed.Reason;
import app.marquee.notifier.outgoing.OutgoingClient;
import app.marquee.notifier.targets.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Calls one Jellyfin with an API key. */
@Component
class JellyfinClient {
    private final OutgoingClient http;

    JellyfinClient(OutgoingClient http) {
        this.http = http;
    }

    /** @param type Created, Modified or Deleted; Jellyfin looks for itself whatever is said */
    record Update(String path, String type) {}

    /** Jellyfin answers 204 to any path and looks a minute after the last one. */
    void updated(Target jellyfin, List<Update> updates) {
        List<Map<String, String>> named = updates.stream()
                .map(update -> Map.of("Path", update.path(), "UpdateType", update.type()))
                .toList();
        byte[] body = MessageJson.mapper().writeValueAsBytes(Map.of("Updates", named));
        check(jellyfin, http.post(uri(jellyfin, "/Library/Media/Updated"), headers(jellyfin), body));
    }

    /** The folders of its libraries, in its own path form. */
    List<String> locations(Target jellyfin) {
        List<String> locations = new ArrayList<>();
        for (JsonNode library : get(jellyfin, "/Library/VirtualFolders")) {
            library.path("Locations").forEach(location -> locations.add(location.asString("")));
        }
        locations.removeIf(String::isEmpty);
        return locations;
    }

    JsonNode get(Target jellyfin, String path) {
        OutgoingClient.Answer answer = http.get(uri(jellyfin, path), headers(jellyfin));
        check(jellyfin, answer);
        try {
            return MessageJson.mapper().readTree(answer.body());
        } catch (JacksonException e) {
            throw new CallFailed(Reason.UNREADABLE, jellyfin.name() + " does not answer as Jellyfin does", e);
        }
    }

    private static void check(Target jellyfin, OutgoingClient.Answer answer) {
        if (answer.status() == 401 || answer.status() == 403) {
            throw new CallFailed(
                    Reason.REFUSED_CREDENTIALS,
                    jellyfin.name() + " refuses the API key: make one in Jellyfin's Dashboard, API Keys");
        }
        if (answer.status() / 100 != 2) {
            throw new CallFailed(Reason.REFUSED, jellyfin.name() + " answered with HTTP " + answer.status());
        }
    }

    private static URI uri(Target jellyfin, String path) {
        return URI.create(jellyfin.address() + path);
    }

    private static Map<String, String> headers(Target jellyfin) {
        String key = jellyfin.secret() == null ? "" : jellyfin.secret();
        return Map.of(
                "Authorization",
                "MediaBrowser Token=\"" + key
                        + "\", Client=\"Marquee\", Device=\"Marquee\", DeviceId=\"marquee\", Version=\"1\"");
    }
}
